export const id = 387;
export const ids = [387,3988,1607];
export const modules = {

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

/***/ 32162:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlowDocument),
/* harmony export */   q: () => (/* binding */ parseFlowDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53988);



const mebibyte = 1024 * 1024;
/**
 * Parses one YAML 1.2 document, bounded: 1 MiB, 200 levels, 100 alias expansions, no duplicate keys, one document.
 * @throws UsageError that names file, line and column.
 */
function parseFlowDocument(bytes, file) {
    const { documents, at } = compose(bytes, file);
    const [document, second] = documents;
    if (document === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-empty',
            where: file,
            expected: 'a flow (apiVersion: krci-deploy/v1)',
            found: 'an empty file',
        });
    }
    refuseErrors(document, at);
    if (second !== undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-two-documents',
            where: at(second.range[0]),
            expected: 'one YAML document in a flow file',
            found: 'a second one',
            fix: 'remove it',
        });
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
    const tokens = (0,_base_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__.boundedTokens)(text, (code, why) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: `flow-${code}`, where: file, found: `the file ${why}` }));
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
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'flow-not-yaml',
        where: at(problem.pos[0]),
        found: `not valid YAML: ${reason ?? problem.code}`,
    });
}
function decode(bytes, file) {
    if (bytes.length > mebibyte) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-too-large',
            where: file,
            expected: 'a flow file of at most 1 MiB',
            found: `${bytes.length} bytes`,
        });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'flow-not-utf8', where: file, found: 'the file is not UTF-8', fix: 'save it as UTF-8' }, { cause });
    }
}
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-aliases',
            where: file,
            found: 'YAML aliases expand beyond the limit of 100',
            fix: 'write the values out',
        }, { cause });
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

/***/ 56994:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `30m`, `12h`, `7d`, `4w`. */
const duration = { type: 'string', pattern: '^[1-9][0-9]{0,4}[mhdw]$' };


/***/ }),

/***/ 61145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ gateSchema),
  JJ: () => (/* binding */ inheritGate),
  c5: () => (/* binding */ inheritable),
  kn: () => (/* binding */ overGate),
  V0: () => (/* binding */ sections)
});

;// CONCATENATED MODULE: ./lib/src/flow/gates/section.js
const percentage = { type: 'number', minimum: 0, maximum: 100 };
/** Names of tools, as reports write them. */
const toolNames = {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: { type: 'string', minLength: 1, maxLength: 100 },
};
const count = { type: 'integer', minimum: 0 };
/** Of a vulnerability or a security finding, from mild to grave. */
const severities = ['low', 'medium', 'high', 'critical'];
/** The most of each severity. */
const maxBySeverity = { critical: count, high: count, medium: count, low: count };
/** Makes directions in which fewer is stricter, for each name below `max`. */
function fewerIsStricter(names) {
    return Object.fromEntries(names.map((name) => [`max.${name}`, 'lower']));
}
/** Adds the implied limits: a limit on a lower severity also caps the higher ones that have none. */
function withImpliedLimits(max, fromMild) {
    const known = new Map(Object.entries(max));
    let milder;
    for (const name of fromMild) {
        milder = known.get(name) ?? milder;
        if (milder !== undefined)
            known.set(name, milder);
    }
    return Object.assign({}, max, Object.fromEntries(known));
}

;// CONCATENATED MODULE: ./lib/src/flow/gates/approval.js

const demand = { enum: ['required', 'warn', 'off'] };
const byTier = 'required in staging and production, warn in uat, off below, unless said otherwise';
const fromLax = ['off', 'warn', 'required'];
const properties = {
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
    'artifact-named': {
        ...demand,
        description: 'The job’s name, its pipeline’s variables or the approval’s comment names the digest; required from uat on, warn below, unless said otherwise',
    },
};
const approval = {
    asksByDefault: true,
    // A production without approval is named for itself, and for no other environment.
    ownOnly: 'none',
    stricter: {
        minimum: 'higher',
        'protection.reviewers': fromLax,
        'protection.self-review': fromLax,
        'protection.branches': fromLax,
        'protection.administrators': fromLax,
        authors: fromLax,
        'artifact-first': fromLax,
        'artifact-named': fromLax,
    },
    defaults: { by: 'platform', minimum: 1, groups: {}, protection: {} },
    schema: {
        type: ['string', 'object'],
        // Of the text: the section is this word, or an object.
        pattern: '^none$',
        additionalProperties: false,
        description: 'Who must approve the entry, and how that is proven, or `none`, which only the environment itself can say; production that people enter asks even without it',
        properties,
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/break-glass.js
/** Kinds of checks that an emergency may override; artifact binding and approval never are. */
const overridable = [
    'windows',
    'soak',
    'metrics',
    'change',
    'coverage',
    'performance',
    'sast',
    'tests',
    'vulnerabilities',
];
const breakGlass = {
    grants: true,
    defaults: { environments: [], 'may-override': [], hours: 4 },
    // An added way past the checks weakens the gate.
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

// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
;// CONCATENATED MODULE: ./lib/src/flow/gates/change.js

const path = { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_.\\[\\]-]{0,199}$' };
const values = {
    type: 'array',
    minItems: 1,
    maxItems: 20,
    items: { type: 'string', minLength: 1, maxLength: 100 },
};
const change = {
    // The states and fields of one system mean nothing in another one.
    alone: 'system',
    defaults: { approvals: ['approved'], 'max-age': '30d', fields: {} },
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
            'max-age': {
                ...duration/* duration */.p,
                default: '30d',
                description: 'Oldest that a ticket without a window may be',
            },
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
                    since: {
                        type: 'array',
                        minItems: 1,
                        maxItems: 20,
                        items: path,
                        description: 'Since when it stands, the first that is there',
                    },
                    names: { type: 'array', minItems: 1, maxItems: 20, items: path, description: 'What the ticket is about' },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/coverage.js

const coverage = {
    stricter: {
        lines: 'higher',
        branches: 'higher',
        files: 'higher',
        'may-fall': 'lower',
        'changed-lines': 'higher',
        measured: 'higher',
    },
    schema: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        description: 'How much of the code the tests must run, and how far that may fall',
        properties: {
            lines: { ...percentage, description: 'Least line coverage in percent' },
            branches: { ...percentage, description: 'Least branch coverage in percent' },
            files: { ...percentage, description: 'Least line coverage of every single file in percent' },
            'may-fall': {
                ...percentage,
                description: 'How far line and branch coverage may fall below the baseline, in points of a percentage',
            },
            'changed-lines': {
                ...percentage,
                description: 'Least coverage in percent of the lines that were added or changed since the input changed-since',
            },
            measured: { type: 'integer', minimum: 1, description: 'The fewest executable lines that the reports must know' },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/evidence.js

const evidence = {
    stricter: { 'max-age': 'lower', bound: ['off', 'warn', 'required'] },
    schema: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        description: 'How old reports may be, and whether they must name the commit or digest',
        properties: {
            'max-age': { ...duration/* duration */.p, description: 'The oldest that a report may be: a number and m, h, d or w' },
            bound: {
                enum: ['required', 'warn', 'off'],
                description: 'Whether every report must be known to be about the commit or digest that is gated; required from uat on when left out, warn below',
            },
            repositories: {
                type: 'array',
                minItems: 1,
                maxItems: 200,
                items: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_./-]{1,200}$' },
                description: 'Repositories whose runs make evidence (evidence-run); left out: those of platform.projects, else the repository of the gate’s run',
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/exceptions.js

const exceptions = {
    defaults: { 'max-term': '180d' },
    stricter: { 'max-term': 'lower' },
    asksByDefault: true,
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'How far ahead an exception may end',
        properties: {
            'max-term': {
                ...duration/* duration */.p,
                default: '180d',
                description: 'The longest term of an exception: one that ends later than this from now does not count',
            },
        },
    },
};

// EXTERNAL MODULE: ./lib/src/policy/rules.js + 22 modules
var rules = __webpack_require__(44889);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/flow/gates/manifests.js


const manifests = {
    stricter: { ...rules/* ruleDirections */.Pv, 'parity.level': rules/* levels */.yr, 'new-only': false },
    implied: withSettings,
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'Rules about the objects that the environment would have; one that is not named is required in production, a warning in uat and staging, and off below',
        properties: {
            ...rules/* ruleSchemas */.Fq,
            parity: {
                type: 'object',
                additionalProperties: false,
                required: ['with'],
                description: 'Another environment that must have the same objects; off until it is named',
                properties: {
                    with: {
                        type: 'string',
                        pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
                        description: 'The other environment',
                    },
                    allow: {
                        type: 'array',
                        maxItems: 100,
                        items: { type: 'string', minLength: 1, maxLength: 300 },
                        description: 'Patterns of values that may differ: **/replicas, ConfigMap/settings/data/**',
                    },
                    level: { enum: rules/* levels */.yr, description: 'required when left out' },
                },
            },
            'new-only': {
                type: 'boolean',
                default: false,
                description: 'Whether only new findings count; where no recorded state is compared with, as today, every finding counts',
            },
        },
    },
};
/** A level alone is a rule's settings with that level, so that both forms can be compared. */
function withSettings(policy) {
    const [, , required] = rules/* levels */.yr;
    const entries = rules/* ruleNames */.XZ.flatMap((name) => {
        const entry = policy[name];
        if (entry === undefined)
            return [];
        return [[name, (0,json_path/* isRecord */.u4)(entry) ? { level: required, ...entry } : { level: entry }]];
    });
    return { ...policy, ...Object.fromEntries(entries) };
}

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

;// CONCATENATED MODULE: ./lib/src/flow/gates/performance.js
const performance = {
    schema: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        description: 'Values of load tests and their bounds',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['metric', 'value'],
            properties: {
                metric: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 200,
                    description: 'Metric of k6 (http_req_duration) or label of JMeter (Total)',
                },
                value: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 60,
                    description: 'Statistic of the metric, as the summary has it: p(95), rate, errorPct',
                },
                min: { type: 'number', description: 'The least' },
                max: { type: 'number', description: 'The most' },
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
                // One schema for both forms, so that an error message is about the form that was used.
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

;// CONCATENATED MODULE: ./lib/src/flow/gates/rollback.js
const rollback = {
    stricter: { '': ['none', 'approval'] },
    // A way past every check is opened for the environment that names it, and for no other.
    ownOnly: 'none',
    schema: {
        enum: ['approval', 'none'],
        description: 'What a rollback asks for: approval (an approval as a promotion has it, and no other check), or none, which only the environment itself can say; left out: approval where a promotion asks for one',
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/sast.js

const levels = ['note', 'warning', 'error'];
const sast = {
    stricter: {
        ...fewerIsStricter([...levels, ...severities]),
        tools: 'superset',
        'new-only': false,
        partial: ['off', 'warn', 'fail'],
    },
    implied: ({ max, ...rest }) => ({
        ...rest,
        max: withImpliedLimits(withImpliedLimits(withLevels(max), levels), severities),
    }),
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['max'],
        description: 'How many results of static analysis are allowed',
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
                    ...maxBySeverity,
                },
            },
            tools: { ...toolNames, description: 'Tools that must have run, as their logs name them: semgrep, CodeQL' },
            'new-only': {
                type: 'boolean',
                default: false,
                description: 'Whether only results count that the baseline does not know',
            },
            partial: {
                enum: ['fail', 'warn', 'off'],
                description: 'What becomes of a scan that says that it did not look everywhere; fail from uat on when left out, warn below',
            },
        },
    },
};
/**
 * Adds limits by level, for findings without a score; where no level has a limit, it is that of the gravest severity
 * that the level may stand for.
 */
function withLevels(max) {
    if (levels.some((level) => max[level] !== undefined))
        return max;
    const { critical: error, medium: warning, low: note } = withImpliedLimits(max, severities);
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
        description: 'How long the digest must have been in the environments before (in each of after, in one of after-any), by its promotion records: 24h',
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
        description: 'How many tests may fail, and how many must have run',
        properties: {
            failed: { ...count, default: 0, description: 'The most failed tests allowed' },
            minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/vulnerabilities.js

const vulnerabilities = {
    stricter: { ...fewerIsStricter(severities), tools: 'superset', unrated: severities },
    implied: ({ max, unrated = 'critical', ...rest }) => ({
        ...rest,
        unrated,
        max: withImpliedLimits(max, severities),
    }),
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['max'],
        description: 'How many known vulnerabilities are allowed',
        properties: {
            max: {
                type: 'object',
                additionalProperties: false,
                minProperties: 1,
                description: 'The most known vulnerabilities allowed, by severity; a graver one that is not listed is held to the next milder',
                properties: maxBySeverity,
            },
            tools: { ...toolNames, description: 'Scanners that must have run, as their reports name them: Trivy, Grype' },
            unrated: {
                enum: ['critical', 'high', 'medium', 'low'],
                default: 'critical',
                description: 'What a vulnerability counts as that has neither a severity nor a CVSS score or vector',
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


















/** Every section of a gate. A new section is a file beside this one and a line here: its type follows. */
const table = {
    approval: approval,
    'break-glass': breakGlass,
    change: change,
    coverage: coverage,
    evidence: evidence,
    exceptions: exceptions,
    manifests: manifests,
    metrics: metrics,
    performance: performance,
    provenance: provenance,
    rollback: rollback,
    sast: sast,
    soak: soak,
    sonar: sonar,
    tests: tests,
    vulnerabilities: vulnerabilities,
    windows: windows,
};
const sections = table;
const gateSchema = {
    type: 'object',
    additionalProperties: false,
    description: 'What an environment requires; a check that is listed needs its evidence',
    properties: Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
};
/** Returns what an environment hands on to those behind it: all but the values that each must say itself. */
function inheritable(gate) {
    const handed = Object.entries(gate).filter(([name, value]) => !isOwnOnly(name, value));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every section may be absent
    return Object.fromEntries(handed);
}
function isOwnOnly(name, value) {
    const section = Object.entries(sections).find(([one]) => one === name)?.[1];
    return section?.ownOnly !== undefined && section.ownOnly === value;
}
/** Lays the environment's own entries over those of the environment before it, key by key; a list replaces a list. */
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
    const standsAlone = alone !== undefined && (0,json_path/* isRecord */.u4)(above) && Object.hasOwn(above, alone);
    return standsAlone ? above : overlaid(below, above);
}
/** Merges two trees, key by key; a list replaces a list. */
function overlaid(below, above) {
    if (above === undefined)
        return below;
    if (!(0,json_path/* isRecord */.u4)(below) || !(0,json_path/* isRecord */.u4)(above))
        return above;
    const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
    return Object.fromEntries(keys.map((key) => [key, overlaid(below[key], above[key])]));
}


/***/ }),

/***/ 99696:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);

/**
 * Tells whether `own` is at least as strict as `base`. A value without a direction never is. A list of words goes from
 * lax to strict; a word that is left out may be any of them.
 */
function isAtLeast(base, own, direction) {
    if (direction === undefined)
        return false;
    if (typeof direction === 'boolean')
        return (own ?? false) === direction || (base ?? false) !== direction;
    if (typeof direction === 'object') {
        if (own === undefined)
            return base === direction[0];
        const [least, found] = [base ?? direction.at(-1), own].map((word) => direction.findIndex((one) => one === word));
        return least !== undefined && found !== undefined && found >= least;
    }
    if (base === undefined)
        return true;
    if (direction === 'superset')
        return namesIn(base).every((name) => namesIn(own).includes(name));
    const [least, found] = [sizeOf(base), sizeOf(own)];
    return direction === 'higher' ? found >= least : found <= least;
}
/** Returns the names of a list; nothing else has any. */
function namesIn(value) {
    return Array.isArray(value) ? value : [];
}
/** NaN is neither more nor less than anything. */
function sizeOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' ? (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(value) : Number.NaN;
}


/***/ }),

/***/ 93953:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tE: () => (/* binding */ validatePolicy),
/* harmony export */   tf: () => (/* binding */ validate),
/* harmony export */   vJ: () => (/* binding */ mismatches)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87132);


/** Checks the data against the flow file's schema. @throws UsageError about the first mismatch in the file. */
async function validate(document) {
    // Loaded here, not above: a run without a flow file does not pay for the validator.
    const { flowValidator } = await __webpack_require__.e(/* import() */ 2176).then(__webpack_require__.bind(__webpack_require__, 12176));
    await refuseMismatch(await flowValidator(), document, 'flow');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
    return document.data;
}
/** As `validate`, for the central policy. Compiles its schema. */
async function validatePolicy(document) {
    const [{ compiled }, { policySchema }] = await Promise.all([__webpack_require__.e(/* import() */ 9848).then(__webpack_require__.bind(__webpack_require__, 79848)), Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(4954), __webpack_require__.e(8765)]).then(__webpack_require__.bind(__webpack_require__, 53624))]);
    await refuseMismatch(await compiled(policySchema), document, 'policy');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
    return document.data;
}
/** Lists every mismatch of the data with the flow file's schema, in the order of the validator; none: it fits. */
async function mismatches(document) {
    const { flowValidator } = await __webpack_require__.e(/* import() */ 2176).then(__webpack_require__.bind(__webpack_require__, 12176));
    const problems = await problemsIn(await flowValidator(), document);
    const bySentence = new Map(problems.map((problem) => [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentenceOf */ .$N)(problem), problem]));
    return [...bySentence.values()].map((problem) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ ...problem, code: 'flow-invalid' }));
}
async function problemsIn(fits, document) {
    if (fits(document.data))
        return [];
    // Loaded for a message alone: a layout brings the forms and the edit with it.
    const { layouts } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(4954), __webpack_require__.e(8840)]).then(__webpack_require__.bind(__webpack_require__, 37103));
    const names = layouts.map((layout) => layout.name);
    const problems = (fits.errors ?? []).map((error) => problemOf(error, document, names));
    return problems.length > 0 ? problems : [{ found: 'the file does not match its schema' }];
}
async function refuseMismatch(fits, document, kind) {
    const problems = await problemsIn(fits, document);
    if (problems.length === 0)
        return;
    const [first = { found: `the ${kind} file does not match its schema` }] = problems;
    const more = new Set(problems.map(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentenceOf */ .$N)).size - 1;
    const fix = more > 0 ? `${first.fix === undefined ? '' : `${first.fix} `}(and ${more} more)` : first.fix;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ ...first, code: `${kind}-invalid`, fix });
}
function problemOf(error, document, layouts) {
    const path = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const params = error.params;
    const extra = params['additionalProperty'];
    if (typeof extra === 'string') {
        const found = `unknown key "${extra}"${pathWords(path)}`;
        return { where: document.position(steps, extra), found, fix: suggestion(extra, knownKeys(error)) };
    }
    const { expected, found, fix } = mismatch(error, params, layouts);
    return { where: document.position(steps), expected, found: `${found}${pathWords(path)}`, fix };
}
function mismatch(error, params, layouts) {
    const found = JSON.stringify(error.data)?.slice(0, 80) ?? 'nothing';
    const allowed = params['allowedValues'];
    if (Array.isArray(allowed)) {
        const guess = typeof error.data === 'string' ? (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(error.data, allowed.map(String)) : undefined;
        return { expected: `one of ${allowed.join(', ')}`, found, fix: guess && `did you mean "${guess}"?` };
    }
    if (error.keyword === 'discriminator') {
        const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(String(params['tagValue']), layouts);
        return {
            expected: `layout ${orList(layouts)}`,
            found: JSON.stringify(params['tagValue'])?.slice(0, 80) ?? 'none',
            fix: guess && `did you mean "${guess}"?`,
        };
    }
    if (error.keyword === 'required')
        return { found: `"${String(params['missingProperty'])}" is missing` };
    if (error.keyword === 'const')
        return { expected: JSON.stringify(params['allowedValue']), found };
    if (error.keyword === 'type')
        return { expected: String(params['type']), found };
    if (error.keyword === 'pattern')
        return { expected: `text that matches ${String(params['pattern'])}`, found };
    return { found: `${found} ${error.message ?? error.keyword}` };
}
function suggestion(typed, known) {
    const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(typed, known);
    if (guess !== undefined)
        return `did you mean "${guess}"?`;
    return known.length > 0 ? `known here: ${known.join(', ')}` : undefined;
}
function knownKeys(error) {
    const properties = error.parentSchema?.['properties'];
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
function orList(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
function pathWords(path) {
    return path.length === 0 ? '' : ` in ${path.join('.')}`;
}


/***/ }),

/***/ 98956:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/** `Deployment/shop/cart`; without a namespace `ClusterRole/reader`. */
function nameOf({ kind, namespace, name }) {
    return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}


/***/ }),

/***/ 77096:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
const suffixes = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
/**
 * Reads a quantity (`100m`, `1Gi`, `1e3`) as a number of its base unit: cores, bytes. Undefined for what the API
 * refuses.
 */
function quantityOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    const [, number, exponent, suffix = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(value) ?? [];
    const factor = suffixes[suffix];
    if (number === undefined || factor === undefined)
        return undefined;
    return Number(`${number}${exponent ?? ''}`) * factor;
}
/** Reads `1` or `25%`; undefined for what the API refuses. */
function shareOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? { value, isPercent: false } : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,9})%$/.exec(value)) || [];
    return digits === undefined ? undefined : { value: Number(digits), isPercent: true };
}
/** Number of pods that a share of `total` is. */
function podsOf({ value, isPercent }, total, round) {
    if (!isPercent)
        return value;
    return round === 'up' ? Math.ceil((value * total) / 100) : Math.floor((value * total) / 100);
}


/***/ }),

/***/ 69203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   xh: () => (/* binding */ isEmptySelector)
/* harmony export */ });
/* unused harmony export selectorText */
/**
 * Tells whether a label selector matches, as the API evaluates it: all requirements must hold, an empty selector
 * matches everything, and `NotIn` and `DoesNotExist` match where the key is absent. An unknown operator matches
 * nothing.
 */
function selectorMatches({ matchLabels = {}, matchExpressions = [] }, labels) {
    return (Object.keys(matchLabels).every((key) => labelOf(labels, key) === matchLabels[key]) &&
        matchExpressions.every((requirement) => requirementHolds(requirement, labels)));
}
function isEmptySelector({ matchLabels = {}, matchExpressions = [] }) {
    return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}
function requirementHolds({ key, operator, values = [] }, labels) {
    const value = labelOf(labels, key);
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
        default:
            return false;
    }
}
function labelOf(labels, key) {
    return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
/** A selector in a line: `app=cart, tier in (web, api)`. */
function selectorText({ matchLabels = {}, matchExpressions = [] }) {
    const equals = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
    const others = matchExpressions.map(({ key, operator, values }) => values === undefined ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`);
    return [...equals, ...others].join(', ') || 'everything';
}


/***/ }),

/***/ 44889:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yr: () => (/* binding */ levels),
  Pv: () => (/* binding */ ruleDirections),
  XZ: () => (/* binding */ ruleNames),
  Fq: () => (/* binding */ ruleSchemas),
  aO: () => (/* binding */ rules)
});

// UNUSED EXPORTS: isRuleName

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/objects/quantities.js
var quantities = __webpack_require__(77096);
;// CONCATENATED MODULE: ./lib/src/policy/model.js
/** Of a rule without settings. */
const noSettings = { properties: {}, stricter: {}, defaults: {} };

;// CONCATENATED MODULE: ./lib/src/policy/workloads.js
/** Objects of Helm and Argo CD that run once beside a deployment, such as tests. */
const hookAnnotations = ['helm.sh/hook', 'argocd.argoproj.io/hook'];
function isHook({ annotations }) {
    return hookAnnotations.some((name) => Object.hasOwn(annotations, name));
}
/** Containers that run beside each other; `initContainers` are those that run before. */
function containersOf({ pod, podPath }) {
    return placed(pod.containers, [...podPath, 'containers']);
}
function initContainersOf({ pod, podPath }) {
    return placed(pod.initContainers ?? [], [...podPath, 'initContainers']);
}
/** Ephemeral containers, which a manifest may hold, too. */
function ephemeralContainersOf({ pod, podPath }) {
    return placed(pod.ephemeralContainers ?? [], [...podPath, 'ephemeralContainers']);
}
function placed(containers, path) {
    return containers.map((container, index) => ({
        container,
        name: typeof container.name === 'string' ? container.name : String(index + 1),
        path: [...path, index],
    }));
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/autoscaling.js





/** Autoscalers that can work. */
const autoscaling = {
    title: 'Autoscaling',
    required: () => 'autoscalers with a target, a range and metrics that can be had',
    documentation: {
        section: 'Horizontal Scaling',
        why: 'An autoscaler without a target or a metric does nothing, and two of them, or one beside `replicas` in Git, fight each other.',
        passes: 'Each HorizontalPodAutoscaler and ScaledObject scales one workload of these files, alone; its maximum is above its minimum; the containers request the resource that it measures; its triggers name an authentication that exists; `replicas` is not in Git.',
        fails: 'Any of these is not so. A ClusterTriggerAuthentication and the object of an `Object` metric that these files do not hold are warnings.',
        fix: 'Correct `scaleTargetRef`, remove `spec.replicas` from the workload, or add the requests.',
    },
    settings: noSettings,
    check: (world) => [
        ...world.scales.scalers.flatMap((scaler) => [
            ...range(scaler),
            ...target(scaler, world),
            ...triggers(scaler, world),
        ]),
        ...world.index.workloads.flatMap((workload) => owned(workload, world)),
    ],
};
function range({ object, kind, minimum, maximum }) {
    const base = { grade: 'fail', object, path: ['spec'] };
    if (maximum === undefined) {
        return [{ ...base, expected: 'maxReplicas', found: 'none', fix: 'set it above minReplicas' }];
    }
    const idle = kind === 'ScaledObject' ? (0,json_path/* memberAt */.mz)(object.body, 'spec', 'idleReplicaCount') : undefined;
    const least = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'minReplicaCount');
    if (typeof idle === 'number' && !(idle < (typeof least === 'number' ? least : 0))) {
        return [{ ...base, expected: 'idleReplicaCount below minReplicaCount', found: String(idle), fix: 'set it to 0' }];
    }
    const from = kind === 'ScaledObject' && typeof least === 'number' ? least : minimum;
    if (from < maximum)
        return [];
    return [
        { ...base, expected: 'a maximum above the minimum', found: `${from} to ${maximum}`, fix: 'raise the maximum' },
    ];
}
function target(scaler, { index }) {
    const { object } = scaler;
    const path = ['spec', 'scaleTargetRef'];
    const base = { grade: 'fail', object, path };
    const found = scaler.target === undefined ? undefined : index.named(scaler.target.kind, object.namespace, scaler.target.name);
    if (found === undefined) {
        const name = scaler.target === undefined ? 'none' : `${scaler.target.kind}/${scaler.target.name}, which is not there`;
        return [{ ...base, expected: 'a target among these objects', found: name, fix: 'correct scaleTargetRef' }];
    }
    const workload = index.workloads.find((one) => one.object === found);
    return workload === undefined ? [] : requests(scaler, workload);
}
function requests(scaler, workload) {
    return measuresOf(scaler).flatMap(({ resource, container: only }) => {
        const lacking = containersOf(workload).filter(({ container, name }) => (only === undefined || only === name) &&
            (0,quantities/* quantityOf */.Ri)(container.resources?.requests?.[resource] ?? container.resources?.limits?.[resource]) === undefined);
        const [first] = lacking;
        if (first === undefined)
            return [];
        return [
            {
                grade: 'fail',
                object: workload.template,
                path: [...first.path, 'resources'],
                expected: `a request of ${resource}, which ${(0,model/* nameOf */.V)(scaler.object)} measures`,
                found: `none of container ${lacking.map(({ name }) => name).join(', ')}`,
                fix: `add resources.requests.${resource}`,
            },
        ];
    });
}
function measuresOf({ object, kind }) {
    const { spec } = object.body;
    if (kind === 'ScaledObject')
        return (0,json_path/* listIn */.Of)(spec, 'triggers').flatMap(kedaMeasure);
    // Without metrics it is the use of CPU (HorizontalPodAutoscalerSpec).
    if (object.apiVersion === 'autoscaling/v1' || (0,json_path/* listIn */.Of)(spec, 'metrics').length === 0) {
        return [{ resource: 'cpu', container: undefined }];
    }
    return (0,json_path/* listIn */.Of)(spec, 'metrics').flatMap(metricMeasure);
}
function metricMeasure(metric) {
    const isContainer = (0,json_path/* textIn */.r7)(metric, 'type') === 'ContainerResource';
    const source = (0,json_path/* memberAt */.mz)(metric, isContainer ? 'containerResource' : 'resource');
    const resource = (0,json_path/* textIn */.r7)(source, 'name');
    const isShare = (0,json_path/* textIn */.r7)(source, 'target', 'type') === 'Utilization' || (0,json_path/* memberAt */.mz)(source, 'targetAverageUtilization') !== undefined;
    if (resource === undefined || !isShare)
        return [];
    return [{ resource, container: isContainer ? (0,json_path/* textIn */.r7)(source, 'container') : undefined }];
}
function kedaMeasure(trigger) {
    const type = (0,json_path/* textIn */.r7)(trigger, 'type');
    if (type !== 'cpu' && type !== 'memory')
        return [];
    const metricType = (0,json_path/* textIn */.r7)(trigger, 'metricType') ?? (0,json_path/* textIn */.r7)(trigger, 'metadata', 'type') ?? 'Utilization';
    if (metricType !== 'Utilization')
        return [];
    return [{ resource: type, container: (0,json_path/* textIn */.r7)(trigger, 'metadata', 'containerName') }];
}
/** Metrics from elsewhere: what they name must be there. */
function triggers(scaler, world) {
    const { object, kind } = scaler;
    if (kind === 'HorizontalPodAutoscaler')
        return (0,json_path/* listIn */.Of)(object.body, 'spec', 'metrics').flatMap((metric, at) => measured(metric, at, object, world));
    const all = (0,json_path/* listIn */.Of)(object.body, 'spec', 'triggers');
    if (all.length > 0)
        return all.flatMap((trigger, at) => authenticated(trigger, at, object, world));
    const base = { grade: 'fail', object, path: ['spec', 'triggers'] };
    return [{ ...base, expected: 'a trigger', found: 'none', fix: 'add one' }];
}
function authenticated(trigger, at, object, { index }) {
    const reference = (0,json_path/* memberAt */.mz)(trigger, 'authenticationRef');
    const name = (0,json_path/* textIn */.r7)(reference, 'name');
    if (reference === undefined || name === undefined)
        return [];
    const kind = (0,json_path/* textIn */.r7)(reference, 'kind') ?? 'TriggerAuthentication';
    const isGlobal = kind === 'ClusterTriggerAuthentication';
    if (index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined)
        return [];
    return [
        {
            grade: isGlobal ? 'warn' : 'fail',
            object,
            path: ['spec', 'triggers', at, 'authenticationRef'],
            expected: `${kind}/${name} among these objects`,
            found: 'none',
            fix: 'add it, or correct the name',
        },
    ];
}
function measured(metric, at, object, { index }) {
    const type = (0,json_path/* textIn */.r7)(metric, 'type') ?? '';
    const key = { Pods: 'pods', External: 'external', Object: 'object' }[type];
    if (key === undefined)
        return [];
    const base = { grade: 'fail', object, path: ['spec', 'metrics', at] };
    const source = (0,json_path/* memberAt */.mz)(metric, key);
    if (((0,json_path/* textIn */.r7)(source, 'metric', 'name') ?? (0,json_path/* textIn */.r7)(source, 'metricName')) === undefined) {
        return [
            { ...base, expected: `the name of a metric of type ${type}`, found: 'none', fix: `set ${key}.metric.name` },
        ];
    }
    const described = (0,json_path/* memberAt */.mz)(source, 'describedObject') ?? (0,json_path/* memberAt */.mz)(source, 'target');
    if (type !== 'Object' || !(0,json_path/* isRecord */.u4)(described))
        return [];
    const [kind, name] = [(0,json_path/* textIn */.r7)(described, 'kind'), (0,json_path/* textIn */.r7)(described, 'name')];
    if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined)
        return [];
    const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
    return [
        {
            ...base,
            grade: 'warn',
            expected: 'the object of the metric among these objects',
            found,
            fix: 'correct describedObject',
        },
    ];
}
/** A workload has one scaler, and then no replicas in Git: Argo CD would set them back. */
function owned({ object }, { scales }) {
    const scalers = scales.scalersOf(object);
    const base = { grade: 'fail', object };
    const names = scalers.map((one) => (0,model/* nameOf */.V)(one.object)).join(', ');
    return [
        ...(scalers.length > 1
            ? [
                {
                    ...base,
                    path: [],
                    expected: 'one autoscaler',
                    found: names,
                    fix: 'keep one: they undo what the other does',
                },
            ]
            : []),
        ...(scalers.length > 0 && (0,json_path/* memberAt */.mz)(object.body, 'spec', 'replicas') !== undefined
            ? [
                {
                    ...base,
                    path: ['spec', 'replicas'],
                    expected: `no replicas beside ${names}`,
                    found: 'replicas in Git',
                    fix: 'remove spec.replicas',
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/objects/disruptions.js


/**
 * Number of healthy pods that may be evicted at once while `pods` run, as the disruption controller counts them:
 * percentages are rounded up, for both keys. Undefined where the budget says neither key, both, or what the API
 * refuses.
 */
function allowedDisruptions(budget, pods) {
    const { spec } = budget.body;
    const { minAvailable, maxUnavailable } = (0,json_path/* isRecord */.u4)(spec) ? spec : {};
    if ((minAvailable === undefined) === (maxUnavailable === undefined))
        return undefined;
    const share = (0,quantities/* shareOf */.tC)(minAvailable ?? maxUnavailable);
    if (share === undefined)
        return undefined;
    const number = (0,quantities/* podsOf */.EB)(share, pods, 'up');
    return Math.max(0, minAvailable === undefined ? Math.min(pods, number) : pods - number);
}

// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
;// CONCATENATED MODULE: ./lib/src/policy/rules/disruption-budget.js






/** One budget for each workload, which lets at least one pod go. */
const disruptionBudget = {
    title: 'Disruption budgets',
    required: () => 'one budget for each workload, with at least one eviction at the smallest scale',
    documentation: {
        section: 'Production Application HA',
        why: 'Without a budget a drain may take every pod at once; with one that allows nothing, or with two, no node can be drained.',
        passes: 'Exactly one PodDisruptionBudget selects the pods, and at their smallest scale it allows one eviction or more. DaemonSets, Jobs and hooks need none.',
        fails: 'No budget; several; one that allows no eviction at the smallest scale (`minAvailable: 1` of one replica); one without `minAvailable` and `maxUnavailable`, or with both. A missing `unhealthyPodEvictionPolicy` and a budget of no pods are warnings.',
        fix: 'Add `maxUnavailable: 1` and `unhealthyPodEvictionPolicy: AlwaysAllow` to a budget with the labels of the pods.',
    },
    settings: noSettings,
    check(world) {
        const budgets = world.index.ofKind('PodDisruptionBudget');
        const selected = budgets.map((budget) => ({ budget, workloads: selectedBy(budget, world) }));
        const byWorkload = new Map();
        for (const { budget, workloads } of selected) {
            for (const workload of workloads)
                byWorkload.set(workload, [...(byWorkload.get(workload) ?? []), budget]);
        }
        return [
            ...world.index.workloads.flatMap((workload) => unprotected(workload, byWorkload.get(workload) ?? [])),
            ...selected.flatMap(({ budget, workloads }) => judged(budget, workloads, world)),
        ];
    },
};
/** An absent selector selects nothing, and in `policy/v1beta1` so does an empty one. */
function selectedBy({ namespace, apiVersion, body }, { index }) {
    const selector = selectorOf(body);
    if (selector === undefined || (apiVersion === 'policy/v1beta1' && (0,selectors/* isEmptySelector */.xh)(selector)))
        return [];
    return index.selected(namespace, selector);
}
function selectorOf({ spec }) {
    const { selector } = (0,json_path/* isRecord */.u4)(spec) ? spec : {};
    return (0,json_path/* isRecord */.u4)(selector) ? selector : undefined;
}
function unprotected({ object, life }, budgets) {
    if (life !== 'scaled' || isHook(object) || budgets.length === 1)
        return [];
    const expected = 'one PodDisruptionBudget for its pods';
    if (budgets.length > 1) {
        const names = budgets.map(model/* nameOf */.V).join(', ');
        const fix = 'keep one of them: pods of several budgets cannot be evicted';
        return [{ grade: 'fail', object, path: [], expected, found: names, fix }];
    }
    return [{ grade: 'fail', object, path: [], expected, found: 'none', fix: 'add one with maxUnavailable: 1' }];
}
function judged(budget, workloads, { scales }) {
    const scaled = workloads.filter(({ life }) => life === 'scaled');
    const pods = scaled.reduce((sum, { object }) => sum + scales.smallest(object).pods, 0);
    return [...evictions(budget, scaled.length === 0 ? undefined : pods), ...wording(budget, workloads)];
}
const enough = 1_000_000;
/** A budget of no workload in these files is judged by what it would allow of very many pods. */
function evictions(budget, pods) {
    const allowed = allowedDisruptions(budget, pods ?? enough);
    const expected = 'at least one allowed eviction';
    const base = { grade: 'fail', object: budget, path: ['spec'] };
    if (allowed === undefined) {
        const found = 'neither, both, or what the API refuses';
        return [{ ...base, expected: 'minAvailable or maxUnavailable', found, fix: 'say one of the two' }];
    }
    if (allowed > 0)
        return [];
    const found = pods === undefined ? 'none, whatever the scale is' : `none at the smallest scale of ${pods}`;
    return [{ ...base, expected, found, fix: 'raise the smallest scale, or set maxUnavailable: 1' }];
}
function wording(budget, workloads) {
    const { spec } = budget.body;
    const base = { grade: 'warn', object: budget, path: ['spec'] };
    const policy = (0,json_path/* isRecord */.u4)(spec) ? spec['unhealthyPodEvictionPolicy'] : undefined;
    return [
        ...(policy === undefined
            ? [
                {
                    ...base,
                    expected: 'unhealthyPodEvictionPolicy',
                    found: 'none',
                    fix: 'set it to AlwaysAllow, so that broken pods do not block a drain',
                },
            ]
            : []),
        ...(workloads.length === 0
            ? [
                {
                    ...base,
                    expected: 'pods that the budget selects',
                    found: 'none',
                    fix: 'correct the selector, or remove the budget',
                },
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/images.js

/** Images by digest, from the environment's registry, as the flow says. */
const images_images = {
    title: 'Images',
    required: () => 'images by digest from the registry of the environment',
    documentation: {
        section: 'Build Once, Deploy Everywhere',
        why: 'A tag can move after it was tested; an image of another registry was not promoted.',
        passes: "Each image, of init and ephemeral containers too, names a digest and is from the environment's registry or from one of `registries`; an image of the flow has the digest that the flow says.",
        fails: 'No digest; the tag `latest`, or none; another registry, where the flow names one; another digest than the promoted one.',
        fix: 'Run manifest-bump, which writes the digest; copy images of others into the registry of the environment.',
    },
    settings: {
        properties: {
            registries: {
                type: 'array',
                maxItems: 50,
                uniqueItems: true,
                items: { type: 'string', minLength: 1, maxLength: 255 },
                description: 'Registries besides the environment’s own, with a path prefix or without',
            },
        },
        stricter: {},
        defaults: { registries: [] },
    },
    check: ({ index, facts }, settings) => index.workloads.flatMap((workload) => [...initContainersOf(workload), ...containersOf(workload), ...ephemeralContainersOf(workload)].flatMap((one) => images_judged(workload, one, facts, settings))),
};
/** OCI image specification, "Digests": an algorithm and its encoding. */
const digestForm = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const wholeSha256 = /^sha256:[0-9a-f]{64}$/;
/** Splits a reference; Docker Hub's short names stand as they are. */
function imageOf(text) {
    const [name = '', digest] = text.split('@', 2);
    const [, repository = name, tag] = /^(.*?)(?::([^:/]*))?$/s.exec(name) ?? [];
    return { repository, tag, digest };
}
function images_judged({ template }, { container, name, path }, facts, { registries }) {
    const base = { grade: 'fail', object: template, path: [...path, 'image'] };
    const text = typeof container.image === 'string' ? container.image : '';
    const { repository, tag, digest } = imageOf(text);
    if (isEntering(repository, facts))
        return [];
    const found = text === '' ? 'none' : text.slice(0, 300);
    if (digest === undefined || !digestForm.test(digest)) {
        const moving = text !== '' && (tag === undefined || tag === 'latest') ? ', which is latest' : '';
        return [
            {
                ...base,
                expected: `a digest of the image of container ${name}`,
                found: `${found}${moving}`,
                fix: 'name it by digest (@sha256:…)',
            },
        ];
    }
    if (digest.startsWith('sha256:') && !wholeSha256.test(digest)) {
        return [
            {
                ...base,
                grade: 'warn',
                expected: `a digest of 64 digits of container ${name}`,
                found,
                fix: 'copy the digest whole: no registry has this one',
            },
        ];
    }
    const promoted = facts.images.filter((one) => one.repository === repository);
    const other = promoted.find((one) => one.digest !== undefined && one.digest !== digest);
    if (other !== undefined && !promoted.some((one) => one.digest === digest)) {
        return [{ ...base, expected: `${other.application} at ${String(other.digest)}`, found, fix: 'run manifest-bump' }];
    }
    const allowed = [...(facts.registry === undefined ? [] : [facts.registry]), ...registries];
    if (facts.registry === undefined || allowed.some((registry) => isBelow(repository, registry)))
        return [];
    return [
        {
            ...base,
            expected: `an image of ${allowed.join(' or ')}`,
            found,
            fix: 'copy it into the registry of the environment, or add its registry to images.registries',
        },
    ];
}
/** Manifests name the image that runs now where the next one is about to be written. */
function isEntering(repository, { images: all }) {
    return all.some((one) => one.isEntering && (one.repository === repository || isOfPath(repository, one)));
}
/** The same path in another registry, from which the image was promoted before. */
function isOfPath(repository, { repository: own }) {
    const path = own.slice(own.indexOf('/') + 1);
    return repository.endsWith(`/${path}`);
}
/** Compares whole parts of the path. */
function isBelow(repository, registry) {
    return repository === registry || repository.startsWith(`${registry.replace(/\/$/, '')}/`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/src/policy/cidr.js

/** Parses a network or an address; undefined for what is none. */
function networkOf(text) {
    const [address = '', length, ...more] = text.split('/');
    const version = (0,external_node_net_.isIP)(address);
    if (version === 0 || more.length > 0)
        return undefined;
    const longest = version === 4 ? 32 : 128;
    const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
    if (!(prefix <= longest))
        return undefined;
    return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}
/** Tells whether every address of `inner` is one of `outer`. */
function contains(outer, inner) {
    if (outer.family !== inner.family || outer.prefix > inner.prefix)
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(outer.address, outer.prefix, outer.family);
    return list.check(inner.address, inner.family);
}
function overlaps(one, other) {
    return contains(one, other) || contains(other, one);
}
function endpointOf(text) {
    const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|(.+?))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const whole = networkOf(text);
    if (whole !== undefined)
        return { network: whole, port: undefined };
    const network = networkOf(bracketed ?? plain ?? '');
    const port = digits === undefined ? undefined : Number(digits);
    return network === undefined || (port !== undefined && port > 65_535) ? undefined : { network, port };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/network.js





const directions = ['Ingress', 'Egress'];
/** Default deny in both directions, and egress to declared destinations alone. */
const network = {
    title: 'Network policies',
    required: () => 'default deny in both directions, egress within the declared list, no ingress from the platform',
    documentation: {
        section: 'Network Segmentation',
        why: 'A pod that no policy selects may talk to everything, and a production that can be reached from the platform is not isolated.',
        passes: 'NetworkPolicies isolate every pod for ingress and egress, best by an empty `podSelector` in each namespace; egress leads to `clusters.<name>.egress`, to `allow`, to pods of this environment, or to DNS.',
        fails: 'A pod that is not isolated in a direction; egress to `0.0.0.0/0`, to every destination, or beyond the declared list; a peer in a namespace of another environment; ingress from a network of the platform. A namespace without an empty `podSelector`, a policy that selects no pod, a declared word without addresses and policies of other kinds, which are not read, are warnings.',
        fix: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]`, then allow what is needed.',
    },
    settings: {
        properties: {
            allow: {
                type: 'object',
                maxProperties: 50,
                additionalProperties: {
                    type: 'array',
                    maxItems: 50,
                    items: { type: 'string', pattern: '^[0-9a-fA-F.:/\\[\\]]{2,60}$' },
                },
                description: 'Destinations of the application besides those of its cluster, by word: { database: [10.2.0.0/24:5432] }',
            },
        },
        stricter: {},
        defaults: { allow: {} },
    },
    check(world, settings) {
        const policies = policiesOf(world);
        return [
            ...world.index.workloads.flatMap((workload) => unisolated(workload, policies, world)),
            ...withoutDefault(world, policies),
            ...policies.flatMap((policy) => network_judged(policy, world, settings)),
            ...unjudgedWords(world, policies),
            ...unread(world),
        ];
    },
};
function policiesOf({ index }) {
    return index.ofKind('NetworkPolicy', ['networking.k8s.io', 'extensions']).map((object) => {
        const { spec: raw } = object.body;
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
        const spec = ((0,json_path/* isRecord */.u4)(raw) ? raw : {});
        const selector = spec.podSelector ?? {};
        return { object, spec, isolates: isolatedBy(spec), selected: new Set(index.selected(object.namespace, selector)) };
    });
}
/** Directions of a policy that says none: ingress, and egress where it has rules for it (NetworkPolicySpec). */
function isolatedBy({ policyTypes, egress }) {
    if (policyTypes !== undefined)
        return directions.filter((one) => policyTypes.includes(one));
    return egress === undefined ? ['Ingress'] : directions;
}
function unisolated(workload, policies, world) {
    const { object } = workload;
    if (isHook(object))
        return [];
    const open = directions.filter((direction) => !policies.some(({ isolates, selected }) => isolates.includes(direction) && selected.has(workload)));
    if (open.length === 0)
        return [];
    const others = othersIn(world, object.namespace);
    const found = `none for ${open.join(' and ').toLowerCase()}${others === '' ? '' : `; ${others} is not read`}`;
    return [
        {
            grade: 'fail',
            object,
            path: [],
            expected: 'a NetworkPolicy that selects its pods, in both directions',
            found,
            fix: 'add one with podSelector: {} and policyTypes: [Ingress, Egress] to the namespace',
        },
    ];
}
/** Namespaces whose pods are isolated one by one, so that the next one is not. */
function withoutDefault({ index }, policies) {
    const denied = new Map();
    for (const { object, spec, isolates } of policies) {
        if (!(0,selectors/* isEmptySelector */.xh)(spec.podSelector ?? {}))
            continue;
        denied.set(object.namespace, new Set([...(denied.get(object.namespace) ?? []), ...isolates]));
    }
    const seen = new Set();
    return index.workloads.flatMap(({ object }) => {
        if (seen.has(object.namespace) || isHook(object))
            return [];
        seen.add(object.namespace);
        if (denied.get(object.namespace)?.size === directions.length)
            return [];
        const where = object.namespace === '' ? 'the namespace' : `namespace ${object.namespace}`;
        return [
            {
                grade: 'warn',
                object,
                path: [],
                expected: `a default deny for all pods of ${where}`,
                found: 'policies of single pods, or none',
                fix: 'add a NetworkPolicy with podSelector: {} and policyTypes: [Ingress, Egress]',
            },
        ];
    });
}
function network_judged(policy, world, settings) {
    const { object, spec, selected } = policy;
    const egress = policy.isolates.includes('Egress') ? (spec.egress ?? []) : [];
    const ingress = policy.isolates.includes('Ingress') ? (spec.ingress ?? []) : [];
    const allowed = endpointsOf(world, settings);
    return [
        ...egress.flatMap((rule, index) => egressRule(object, rule, ['spec', 'egress', index], allowed, world)),
        ...ingress.flatMap((rule, index) => ingressRule(object, rule, ['spec', 'ingress', index], world)),
        ...(selected.size === 0
            ? [
                finding('warn', object, ['spec', 'podSelector'], 'pods that the policy selects', 'none', 'correct podSelector, or remove the policy'),
            ]
            : []),
    ];
}
/** Declared destinations; undefined where the flow declares none, so that only the whole world is refused. */
function endpointsOf({ facts }, { allow }) {
    const own = Object.values(allow).flat();
    if (facts.egress === undefined && own.length === 0)
        return undefined;
    const texts = [...(facts.egress ?? []).flatMap(({ addresses }) => addresses), ...own];
    return texts.flatMap((text) => endpointOf(text) ?? []);
}
const dnsPort = 53;
function egressRule(object, { to = [], ports = [] }, path, allowed, world) {
    const expected = allowed === undefined ? 'egress to named destinations' : 'egress within the declared destinations';
    const fix = 'name the destination, and declare it under clusters.<name>.egress or network.allow';
    if (to.length === 0) {
        const isDns = ports.length > 0 && ports.every(({ port }) => port === dnsPort || port === 'dns');
        return isDns ? [] : [finding('fail', object, path, expected, 'every destination', fix)];
    }
    return to.flatMap((peer, index) => {
        const at = [...path, 'to', index];
        if (peer.ipBlock === undefined)
            return peerFindings(object, peer, at, world);
        const block = networkOf(peer.ipBlock.cidr);
        if (block === undefined)
            return [finding('fail', object, at, 'a network', peer.ipBlock.cidr, 'write it as 10.0.0.0/24')];
        const isWorld = block.prefix === 0;
        if (!isWorld && (allowed === undefined || reaches(block, ports, allowed)))
            return [];
        return [finding('fail', object, at, expected, `${peer.ipBlock.cidr}${portsText(ports)}`, fix)];
    });
}
function reaches(block, ports, allowed) {
    const within = allowed.filter(({ network: outer }) => contains(outer, block));
    if (within.some(({ port }) => port === undefined))
        return true;
    if (ports.length === 0)
        return false;
    return ports.every(({ port, endPort }) => endPort === undefined && within.some((one) => one.port === Number(port)));
}
function portsText(ports) {
    const numbers = ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
    return numbers.length === 0 ? ' (every port)' : `:${numbers.join(',')}`;
}
function ingressRule(object, { from = [] }, path, world) {
    const platform = world.facts.platformCidrs.flatMap((text) => networkOf(text) ?? []);
    return from.flatMap((peer, index) => {
        const at = [...path, 'from', index];
        if (peer.ipBlock === undefined)
            return peerFindings(object, peer, at, world);
        const block = networkOf(peer.ipBlock.cidr);
        const excepted = (peer.ipBlock.except ?? []).flatMap((text) => networkOf(text) ?? []);
        const entered = block === undefined
            ? undefined
            : platform.find((one) => overlaps(block, one) && !excepted.some((except) => contains(except, one)));
        if (entered === undefined || world.facts.isPlatform)
            return [];
        const found = `${peer.ipBlock.cidr}, which holds ${entered.address}/${entered.prefix}`;
        return [finding('fail', object, at, 'no ingress from the platform', found, 'name the networks that may enter')];
    });
}
const namespaceName = 'kubernetes.io/metadata.name';
/** Peers in namespaces of another environment. */
function peerFindings(object, { namespaceSelector }, path, { facts }) {
    if (namespaceSelector === undefined)
        return [];
    const { matchLabels = {}, matchExpressions = [] } = namespaceSelector;
    const values = [
        ...Object.entries(matchLabels),
        ...matchExpressions.flatMap(({ key, operator, values: some = [] }) => operator === 'In' ? some.map((one) => [key, one]) : []),
    ];
    const other = values.find(([key, value]) => facts.otherEnvironments.some((name) => isOf(name, key, value, facts.environment)));
    if (other === undefined)
        return [];
    const found = `namespaces with ${other.join('=')}`;
    return [finding('fail', object, path, 'peers of this environment', found, 'name namespaces of this environment')];
}
/** A namespace is of an environment when its name is, or ends with the environment's. */
function isOf(environment, key, value, own) {
    const named = (name) => value === name || (key === namespaceName && (value.endsWith(`-${name}`) || value.startsWith(`${name}-`)));
    return named(environment) && !named(own);
}
function unjudgedWords({ facts }, policies) {
    const [first] = policies;
    const words = (facts.egress ?? []).filter(({ addresses }) => addresses.length === 0);
    if (first === undefined || words.length === 0)
        return [];
    const found = `not judged: ${words.map(({ word }) => word).join(', ')}`;
    return [
        finding('warn', first.object, ['spec'], 'addresses of each declared destination', found, 'add them under clusters.<name>.egress'),
    ];
}
const otherKinds = [
    'CiliumNetworkPolicy',
    'CiliumClusterwideNetworkPolicy',
    'AdminNetworkPolicy',
    'BaselineAdminNetworkPolicy',
    'ClusterNetworkPolicy',
    'GlobalNetworkPolicy',
];
function unread({ index }) {
    const calico = index.ofKind('NetworkPolicy', ['crd.projectcalico.org', 'projectcalico.org']);
    return [...otherKinds.flatMap((kind) => index.ofKind(kind)), ...calico].map((object) => finding('warn', object, [], 'policies of networking.k8s.io', `${object.kind}, which is not read`, 'check it yourself'));
}
function othersIn({ index }, namespace) {
    return otherKinds
        .flatMap((kind) => index.ofKind(kind))
        .filter((object) => object.namespace === '' || object.namespace === namespace)
        .slice(0, 3)
        .map(model/* nameOf */.V)
        .join(', ');
}
function finding(grade, object, path, expected, found, fix) {
    return { grade, object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/node-pool.js


/** Labels and taints of spot nodes, with the values that say so; none: any value. */
const knownSpotLabels = {
    'eks.amazonaws.com/capacityType': ['SPOT'],
    'karpenter.sh/capacity-type': ['spot'],
    'cloud.google.com/gke-spot': ['true'],
    'cloud.google.com/gke-preemptible': ['true'],
    'cloud.google.com/compute-class': ['spot', 'Spot'],
    'kubernetes.azure.com/scalesetpriority': ['spot'],
    'node.kubernetes.io/lifecycle': ['spot'],
    'node-lifecycle': ['spot'],
    'spotinst.io/node-lifecycle': ['spot'],
};
/** Applications away from nodes that may leave; pipelines on nodes of their own. */
const nodePool = {
    title: 'Node pools',
    required: () => 'no application on spot nodes, pipelines on a pool of their own',
    documentation: {
        section: 'Cluster Scaling',
        why: 'Spot nodes leave with two minutes of notice: good for CI, not for an application that people use.',
        passes: 'No node selector, node affinity or toleration of the application allows a node with a known spot label, or one of `spot-labels`. Where a workload names no pool the rule passes and says what it takes for granted: that spot nodes are tainted. DaemonSets run everywhere and are not judged.',
        fails: 'A selector, an affinity (preferred, too) or a toleration that leads to spot nodes; a Tekton task whose steps request no resources. A PipelineRun or TaskRun without a pool of its own is a warning.',
        fix: 'Select the on-demand pool, and keep the toleration for CI workloads.',
    },
    settings: {
        properties: {
            'spot-labels': {
                type: 'array',
                maxItems: 50,
                uniqueItems: true,
                items: { type: 'string', pattern: '^[^\\s=]{1,253}(=[^\\s=]{1,63})?$' },
                description: 'Labels of spot nodes besides the known ones: pool=spot, or pool for any value',
            },
        },
        stricter: {},
        defaults: { 'spot-labels': [] },
    },
    check(world, settings) {
        const spot = spotLabels(settings);
        const apps = world.index.workloads.filter(({ life }) => life !== 'node');
        return [
            ...apps.flatMap((workload) => toSpot(workload, spot)),
            ...assumption(apps, world),
            ...world.index.all.flatMap((object) => pipelineFindings(object)),
        ];
    },
};
function spotLabels({ 'spot-labels': more }) {
    const labels = new Map(Object.entries(knownSpotLabels));
    for (const text of more) {
        const [key = '', value] = text.split('=', 2);
        labels.set(key, value === undefined ? [] : [...(labels.get(key) ?? []), value]);
    }
    return labels;
}
function isSpot(spot, key, value) {
    const values = spot.get(key);
    return values !== undefined && (values.length === 0 || values.includes(value));
}
function toSpot({ pod, podPath, template }, spot) {
    const affinity = pod.affinity?.nodeAffinity;
    const terms = [
        ...(affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []),
        ...(affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ preference }) => preference),
    ];
    const places = [
        ...Object.entries(pod.nodeSelector ?? {}).flatMap(([key, value]) => isSpot(spot, key, value) ? [[`nodeSelector ${key}=${value}`, ['nodeSelector', key]]] : []),
        ...terms.flatMap((term) => (term?.matchExpressions ?? []).flatMap((one) => allowsSpot(one, spot) ? [[`node affinity for ${one.key}`, ['affinity', 'nodeAffinity']]] : [])),
        ...(pod.tolerations ?? []).flatMap((one, index) => tolerates(one, spot) ? [[`a toleration of ${one.key ?? 'every taint'}`, ['tolerations', index]]] : []),
    ];
    return places.map(([found, path]) => ({
        grade: 'fail',
        object: template,
        path: [...podPath, ...path],
        expected: 'nodes that stay',
        found,
        fix: 'remove it: spot nodes are for CI workloads',
    }));
}
/** Tells whether a requirement asks for a spot node; one that only keeps away from them does not. */
function allowsSpot({ key, operator, values = [] }, spot) {
    if (!spot.has(key))
        return false;
    return operator === 'Exists' || (operator === 'In' && values.some((value) => isSpot(spot, key, value)));
}
/** A toleration without a key tolerates every taint. */
function tolerates({ key, operator = 'Equal', value = '' }, spot) {
    if (key === undefined || key === '')
        return operator === 'Exists';
    return spot.has(key) && (operator === 'Exists' || isSpot(spot, key, value));
}
function assumption(apps, { facts }) {
    const free = apps.filter(({ pod }) => pod.nodeSelector === undefined && pod.affinity?.nodeAffinity === undefined);
    const [first] = free;
    if (first === undefined)
        return [];
    return [
        {
            grade: 'note',
            object: first.object,
            path: first.podPath,
            expected: `a pool of each workload of ${facts.environment}`,
            found: `${free.length} that name none: taken for granted is that spot nodes are tainted`,
            fix: 'select the pool to be sure',
        },
    ];
}
/** Tekton's tasks ask for what their steps need, and runs for a pool. */
function pipelineFindings(object) {
    if (object.group !== 'tekton.dev')
        return [];
    if (object.kind === 'Task' || object.kind === 'ClusterTask')
        return unsizedSteps(object);
    if (object.kind !== 'PipelineRun' && object.kind !== 'TaskRun')
        return [];
    const template = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'taskRunTemplate', 'podTemplate') ?? (0,json_path/* memberAt */.mz)(object.body, 'spec', 'podTemplate');
    const hasPool = ['nodeSelector', 'affinity', 'tolerations'].some((key) => (0,json_path/* memberAt */.mz)(template, key) !== undefined);
    if (hasPool)
        return [];
    const base = { grade: 'warn', object, path: ['spec'] };
    return [
        {
            ...base,
            expected: 'a pool of its own for CI',
            found: 'none in podTemplate',
            fix: 'set podTemplate.nodeSelector',
        },
    ];
}
function unsizedSteps(object) {
    const steps = (0,json_path/* listIn */.Of)(object.body, 'spec', 'steps');
    const common = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'stepTemplate');
    const unsized = steps.filter((step) => !isSized(step) && !isSized(common));
    if (unsized.length === 0)
        return [];
    const base = { grade: 'fail', object, path: ['spec', 'steps'] };
    const found = `${unsized.length} of ${steps.length} without`;
    return [
        { ...base, expected: 'requests of CPU and memory of each step', found, fix: 'set computeResources.requests' },
    ];
}
/** `computeResources`, which was `resources` in v1beta1. */
function isSized(step) {
    return ['computeResources', 'resources'].some((key) => ['cpu', 'memory'].every((resource) => (0,quantities/* quantityOf */.Ri)((0,json_path/* memberAt */.mz)(step, key, 'requests', resource)) !== undefined));
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/platform.js



/** The cluster of operators, pipelines and portal. */
const platform = {
    title: 'Platform',
    ofPlatform: true,
    required: ({ minimum }) => `operators, Tekton and portal with ${minimum} replicas, and pipelines that retry`,
    documentation: {
        section: 'Platform Cluster HA',
        why: 'While the platform is down nobody delivers, not even the repair.',
        passes: 'Judged for the platform cluster alone: every Deployment and StatefulSet has at least `minimum` replicas, operators and controllers elect a leader, the portal is behind a Service with session affinity, or keeps its sessions in a store or a StatefulSet. Zones, probes and the other rules judge it, too.',
        fails: 'Fewer replicas; a portal without a Service, or whose sessions one pod keeps. An operator that names no leader election, a task of a pipeline without `retries` and a run without `timeouts` are warnings.',
        fix: 'Raise the replicas and pass `--leader-elect`; set `sessionAffinity: ClientIP` on the Service of the portal.',
    },
    settings: {
        properties: { minimum: { type: 'integer', minimum: 1, maximum: 100, description: 'The fewest replicas' } },
        stricter: { minimum: 'higher' },
        defaults: { minimum: 2 },
    },
    check(world, settings) {
        const scaled = world.index.workloads.filter(({ life, object }) => life === 'scaled' && !isHook(object));
        return [
            ...scaled.flatMap((workload) => tooFew(workload, world, settings)),
            ...scaled.flatMap(leaderless),
            ...scaled.flatMap((workload) => sessions(workload, world)),
            ...world.index.all.flatMap(pipelines),
        ];
    },
};
function tooFew({ object }, { scales }, { minimum }) {
    const { pods, object: by, path } = scales.smallest(object);
    if (pods >= minimum)
        return [];
    const base = { grade: 'fail', object: by, path };
    return [
        { ...base, expected: `at least ${minimum} replicas`, found: String(pods), fix: `set ${path.slice(1).join('.')}` },
    ];
}
const election = /leader[-_]?elect/i;
function leaderless(workload) {
    const { object, template } = workload;
    if (!/operator|controller/i.test(`${object.name} ${object.labels['app.kubernetes.io/component'] ?? ''}`))
        return [];
    const isElected = containersOf(workload).some(({ container: { args = [], command = [], env = [] } }) => [...args, ...command].some((one) => election.test(one) && !/=false$/i.test(one)) ||
        env.some(({ name, value }) => election.test(name) && value !== 'false'));
    if (isElected)
        return [];
    const base = { grade: 'warn', object: template, path: workload.podPath };
    return [
        {
            ...base,
            expected: 'leader election',
            found: 'no argument or variable that names it',
            fix: 'pass --leader-elect',
        },
    ];
}
/** The portal, whose users stay logged in when a pod goes. */
function sessions(workload, { index }) {
    const { object, podLabels, template } = workload;
    if (!/portal|headlamp/i.test(object.name))
        return [];
    const services = index.ofKind('Service', ['']).filter((service) => selects(service, object.namespace, podLabels));
    const base = { grade: 'fail', object, path: [] };
    const [first] = services;
    if (first === undefined)
        return [
            { ...base, expected: 'a Service of the portal', found: 'none', fix: 'add one with sessionAffinity: ClientIP' },
        ];
    const isSticky = services.some((service) => (0,json_path/* textIn */.r7)(service.body, 'spec', 'sessionAffinity') === 'ClientIP');
    if (isSticky || template.kind === 'StatefulSet' || hasStore(workload) || hasStickyRoute(services, index))
        return [];
    return [
        {
            ...base,
            object: first,
            path: ['spec', 'sessionAffinity'],
            expected: 'session affinity, or a shared store of sessions',
            found: 'neither',
            fix: 'set sessionAffinity: ClientIP',
        },
    ];
}
function selects({ namespace, body }, other, labels) {
    const selector = (0,json_path/* memberAt */.mz)(body, 'spec', 'selector');
    if (namespace !== other || !(0,json_path/* isRecord */.u4)(selector) || Object.keys(selector).length === 0)
        return false;
    const matchLabels = Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, String(value)]));
    return (0,selectors/* selectorMatches */.de)({ matchLabels }, labels);
}
function hasStore(workload) {
    return containersOf(workload).some(({ container: { env = [] } }) => env.some(({ name }) => /redis|valkey|memcached|session_(?:store|db)|database_url/i.test(name)));
}
const cookieAffinity = 'nginx.ingress.kubernetes.io/affinity';
function hasStickyRoute(services, index) {
    return index
        .ofKind('Ingress')
        .filter(({ annotations }) => annotations[cookieAffinity] === 'cookie')
        .some(({ body, namespace }) => services.some((service) => service.namespace === namespace &&
        (0,json_path/* listIn */.Of)(body, 'spec', 'rules')
            .flatMap((rule) => (0,json_path/* listIn */.Of)(rule, 'http', 'paths'))
            .some((path) => (0,json_path/* textIn */.r7)(path, 'backend', 'service', 'name') === service.name)));
}
function pipelines(object) {
    if (object.group !== 'tekton.dev')
        return [];
    const base = { grade: 'warn', object };
    if (object.kind === 'Pipeline') {
        const tasks = (0,json_path/* listIn */.Of)(object.body, 'spec', 'tasks');
        const once = tasks.filter((task) => !(Number((0,json_path/* memberAt */.mz)(task, 'retries') ?? 0) > 0)).length;
        const found = `${once} of ${tasks.length} without`;
        return once === 0
            ? []
            : [{ ...base, path: ['spec', 'tasks'], expected: 'retries of each task', found, fix: 'set retries' }];
    }
    const isRun = object.kind === 'PipelineRun' || object.kind === 'TaskRun';
    const hasTimeout = ['timeouts', 'timeout'].some((key) => (0,json_path/* memberAt */.mz)(object.body, 'spec', key) !== undefined);
    return isRun && !hasTimeout
        ? [{ ...base, path: ['spec'], expected: 'timeouts', found: 'none', fix: 'set timeouts.pipeline' }]
        : [];
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/probes.js


const longestWait = 30;
/** Liveness and readiness of each container. */
const probes = {
    title: 'Probes',
    required: () => 'a liveness and a readiness probe of each container',
    documentation: {
        section: 'Production Application HA',
        why: 'Without readiness, traffic reaches pods that cannot answer; without liveness, a hanging one is never started again.',
        passes: 'Each container has both probes, and they ask different things. Init containers, Jobs and hooks are not judged.',
        fails: 'A probe is absent. Two identical probes are a warning, since a busy pod is then killed instead of relieved; so is a liveness probe that waits more than 30 seconds without a startup probe.',
        fix: 'Add `readinessProbe` and `livenessProbe`; a slow start belongs into `startupProbe`.',
    },
    settings: noSettings,
    check: ({ index }) => index.workloads.flatMap((workload) => workload.life === 'job' || isHook(workload.object)
        ? []
        : containersOf(workload).flatMap((one) => missing(workload, one).concat(doubtful(workload, one)))),
};
function missing({ template }, { container, name, path }) {
    const absent = ['livenessProbe', 'readinessProbe'].filter((key) => !asks(container[key]));
    if (absent.length === 0)
        return [];
    const expected = `${absent.join(' and ')} of container ${name}`;
    return [{ grade: 'fail', object: template, path, expected, found: 'none', fix: `add ${absent.join(' and ')}` }];
}
const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket'];
/** A probe without a handler is refused by the API, and asks nothing. */
function asks(probe) {
    return probe !== undefined && handlers.some((handler) => probe[handler] !== undefined);
}
function doubtful({ template }, { container, name, path }) {
    const { livenessProbe: liveness, readinessProbe: readiness, startupProbe: startup } = container;
    const base = { grade: 'warn', object: template, path: [...path, 'livenessProbe'] };
    const isSame = liveness !== undefined && readiness !== undefined && handlers.some((key) => isEqual(liveness[key], readiness[key]));
    const wait = liveness?.initialDelaySeconds ?? 0;
    return [
        ...(isSame
            ? [
                {
                    ...base,
                    expected: `different liveness and readiness probes of container ${name}`,
                    found: 'the same one twice',
                    fix: 'let liveness ask for less than readiness',
                },
            ]
            : []),
        ...(wait > longestWait && startup === undefined
            ? [
                {
                    ...base,
                    expected: `a startup probe of container ${name}, or at most ${longestWait} seconds before liveness`,
                    found: `${wait} seconds`,
                    fix: 'add startupProbe and remove initialDelaySeconds',
                },
            ]
            : []),
    ];
}
function isEqual(one, other) {
    return one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]);
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/replicas.js


/** The fewest pods of each workload. */
const replicas = {
    title: 'Replicas',
    required: ({ minimum }) => `at least ${minimum} replicas at the smallest scale`,
    documentation: {
        section: 'Production Application HA',
        why: 'With fewer pods than zones, one zone or one drained node takes the application down.',
        passes: 'Deployments, StatefulSets, ReplicaSets, Rollouts and DeploymentConfigs whose smallest scale is at least `minimum`: `minReplicas` of an HPA, `minReplicaCount` or `idleReplicaCount` of a ScaledObject, else `spec.replicas`. DaemonSets, Jobs and hooks are not judged.',
        fails: 'Fewer replicas; no number, which is 1; a ScaledObject without `minReplicaCount`, which is 0; a Pod alone.',
        fix: 'Set `spec.replicas`, or the minimum of the autoscaler that owns it.',
    },
    settings: {
        properties: { minimum: { type: 'integer', minimum: 1, maximum: 1000, description: 'The fewest replicas' } },
        stricter: { minimum: 'higher' },
        defaults: { minimum: 3 },
    },
    check: (world, { minimum }) => [...replicas_tooFew(world, minimum), ...scalersAlone(world, minimum)],
};
function replicas_tooFew({ index, scales }, minimum) {
    return index.workloads.flatMap(({ object, life }) => {
        if (isHook(object))
            return [];
        if (life === 'alone')
            return [podAlone(object, minimum)];
        if (life !== 'scaled')
            return [];
        const { pods, object: by, path } = scales.smallest(object);
        if (pods >= minimum)
            return [];
        const source = by === object ? '' : ` (by ${(0,model/* nameOf */.V)(by)})`;
        return [replicas_finding(by, path, minimum, `${pods}${source}`)];
    });
}
function podAlone(object, minimum) {
    return {
        grade: 'fail',
        object,
        path: [],
        expected: `at least ${minimum} replicas`,
        found: 'a Pod alone, which nothing starts again',
        fix: 'put it into a Deployment or a StatefulSet',
    };
}
/** Autoscalers of workloads that other files hold. */
function scalersAlone({ index, scales }, minimum) {
    return scales.scalers.flatMap((scaler) => {
        const { target, object } = scaler;
        const isThere = target !== undefined && index.named(target.kind, object.namespace, target.name) !== undefined;
        return isThere || scaler.minimum >= minimum
            ? []
            : [replicas_finding(object, scaler.minimumPath, minimum, `${scaler.minimum}`)];
    });
}
function replicas_finding(object, path, minimum, found) {
    return {
        grade: 'fail',
        object,
        path,
        expected: `at least ${minimum} replicas`,
        found,
        fix: `set ${path.slice(1).join('.')} to ${minimum} or more`,
    };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/resources.js




/** Requests of both resources and a limit of memory. */
const resources = {
    title: 'Resources',
    required: () => 'requests of CPU and memory, and a memory limit, of each container',
    documentation: {
        section: 'Production Application HA',
        why: 'Without requests the scheduler packs pods blindly and evicts these first; without a memory limit one pod can starve a node.',
        passes: 'Each container, init containers and jobs too, requests CPU and memory and limits memory. Resources of the whole pod stand for those of its containers; a limit does not stand for a request.',
        fails: 'One of the three is absent, zero or no quantity; a request above its limit, which the API refuses. A CPU limit is not required.',
        fix: 'Add `resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }` to the container.',
    },
    settings: noSettings,
    check: ({ index }) => index.workloads.flatMap((workload) => [...initContainersOf(workload), ...containersOf(workload)].flatMap((one) => lacking(workload, one))),
};
const wanted = [
    ['requests', 'cpu'],
    ['requests', 'memory'],
    ['limits', 'memory'],
];
function lacking(workload, { container, name, path }) {
    // `resources` of the whole pod are newer than the published types.
    const ofPod = (0,json_path/* memberAt */.mz)(workload.pod, 'resources');
    const own = container.resources ?? {};
    const missing = wanted.filter(([part, resource]) => {
        const value = (0,quantities/* quantityOf */.Ri)((0,json_path/* memberAt */.mz)(own, part, resource) ?? (0,json_path/* memberAt */.mz)(ofPod, part, resource));
        return value === undefined || !(value > 0);
    });
    const base = { grade: 'fail', object: workload.template, path: [...path, 'resources'] };
    const words = missing.map(([part, resource]) => `${part}.${resource}`);
    const excess = excessOf(own);
    return [
        ...(words.length === 0
            ? []
            : [
                {
                    ...base,
                    expected: `${words.join(', ')} of container ${name}`,
                    found: 'none above zero',
                    fix: `set ${words.length === 1 ? 'it' : 'them'} in resources`,
                },
            ]),
        ...(excess === undefined
            ? []
            : [
                {
                    ...base,
                    expected: `requests of container ${name} within its limits`,
                    found: excess,
                    fix: 'raise the limit',
                },
            ]),
    ];
}
function excessOf({ requests = {}, limits = {} }) {
    const above = Object.keys(requests).find((resource) => {
        const [request, limit] = [(0,quantities/* quantityOf */.Ri)(requests[resource]), (0,quantities/* quantityOf */.Ri)(limits[resource])];
        return request !== undefined && limit !== undefined && request > limit;
    });
    return above === undefined ? undefined : `${above}: ${String(requests[above])} above ${String(limits[above])}`;
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/rolling-update.js




const hostname = 'kubernetes.io/hostname';
/** One pod more and none less while a new version takes over. */
const rollingUpdate = {
    title: 'Rolling updates',
    required: ({ surge, unavailable }) => `maxSurge ${surge} and maxUnavailable ${unavailable}`,
    documentation: {
        section: 'Rolling Updates',
        why: 'With `maxUnavailable` above 0 every update takes capacity away; what is absent is 25 % by the API, not 0.',
        passes: 'Deployments, DeploymentConfigs and Rollouts without a traffic router that say `maxSurge: 1` and `maxUnavailable: 0` (or `0%`); blue-green Rollouts and those with a traffic router, which `rollout` judges; StatefulSets that roll one pod at a time.',
        fails: 'Other numbers, or none; `Recreate`; `OnDelete` and `maxUnavailable` above 1 of a StatefulSet. A StatefulSet with a `partition`, and required anti-affinity of hosts, which needs one node more than replicas, are warnings.',
        fix: 'Set `strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }`.',
    },
    settings: {
        properties: {
            surge: { type: 'integer', minimum: 1, maximum: 100, description: 'maxSurge, exactly' },
            unavailable: { type: 'integer', minimum: 0, maximum: 100, description: 'maxUnavailable, exactly' },
        },
        stricter: { unavailable: 'lower' },
        defaults: { surge: 1, unavailable: 0 },
    },
    check: ({ index }, settings) => index.workloads.flatMap((workload) => (isHook(workload.object) ? [] : rolling_update_judged(workload, settings))),
};
/** Strategies that take both numbers, by kind. */
const strategies = {
    Deployment: { path: ['spec', 'strategy'], rolls: 'RollingUpdate', numbers: 'rollingUpdate' },
    DeploymentConfig: { path: ['spec', 'strategy'], rolls: 'Rolling', numbers: 'rollingParams' },
    Rollout: { path: ['spec', 'strategy', 'canary'], rolls: 'canary', numbers: undefined },
};
function rolling_update_judged(workload, settings) {
    const { object } = workload;
    if (object.kind === 'StatefulSet')
        return statefulSet(object);
    const strategy = Object.hasOwn(strategies, object.kind) ? strategies[object.kind] : undefined;
    if (strategy === undefined || (object.kind === 'Rollout' && !isPlainCanary(object)))
        return [];
    const wrong = numbersOf(object, strategy, settings);
    return [...wrong, ...(settings.unavailable === 0 && wrong.length === 0 ? oneNodeMore(workload) : [])];
}
/** A canary without a traffic router, whose pods roll like those of a Deployment. */
function isPlainCanary({ body }) {
    const strategy = (0,json_path/* memberAt */.mz)(body, 'spec', 'strategy');
    if ((0,json_path/* memberAt */.mz)(strategy, 'blueGreen') !== undefined)
        return false;
    return (0,json_path/* memberAt */.mz)(strategy, 'canary', 'trafficRouting') === undefined;
}
function numbersOf(object, { path, rolls, numbers }, { surge, unavailable }) {
    const strategy = (0,json_path/* memberAt */.mz)(object.body, ...path.map(String));
    const type = numbers === undefined ? rolls : ((0,json_path/* memberAt */.mz)(strategy, 'type') ?? rolls);
    const base = { grade: 'fail', object, path };
    const expected = `maxSurge ${surge} and maxUnavailable ${unavailable}`;
    const fix = `set maxSurge: ${surge} and maxUnavailable: ${unavailable}`;
    if (type !== rolls)
        return [{ ...base, expected, found: `the strategy ${wordOf(type)}`, fix: `roll instead, and ${fix}` }];
    const where = numbers === undefined ? strategy : (0,json_path/* memberAt */.mz)(strategy, numbers);
    const { maxSurge, maxUnavailable } = (0,json_path/* isRecord */.u4)(where) ? where : {};
    if (isExactly(maxSurge, surge) && isExactly(maxUnavailable, unavailable))
        return [];
    const found = `maxSurge ${wordOf(maxSurge)}, maxUnavailable ${wordOf(maxUnavailable)}`;
    return [{ ...base, path: numbers === undefined ? path : [...path, numbers], expected, found, fix }];
}
function isExactly(value, wanted) {
    const share = (0,quantities/* shareOf */.tC)(value);
    return share !== undefined && share.value === wanted && (!share.isPercent || wanted === 0);
}
function wordOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : 'absent, which is 25 %';
}
function statefulSet(object) {
    const path = ['spec', 'updateStrategy'];
    const strategy = (0,json_path/* memberAt */.mz)(object.body, ...path);
    const { type = 'RollingUpdate' } = (0,json_path/* isRecord */.u4)(strategy) ? strategy : {};
    const expected = 'a rolling update of one pod at a time';
    const base = { grade: 'fail', object, path, expected };
    if (type !== 'RollingUpdate') {
        return [{ ...base, found: `the strategy ${String(type)}`, fix: 'set updateStrategy.type to RollingUpdate' }];
    }
    const rolling = (0,json_path/* memberAt */.mz)(strategy, 'rollingUpdate');
    const { maxUnavailable = 1, partition = 0 } = (0,json_path/* isRecord */.u4)(rolling) ? rolling : {};
    if (maxUnavailable !== 1) {
        return [{ ...base, found: `maxUnavailable ${String(maxUnavailable)}`, fix: 'remove maxUnavailable' }];
    }
    if (partition === 0)
        return [];
    const found = `partition ${String(partition)}, below which no pod is updated`;
    return [{ ...base, grade: 'warn', found, fix: 'remove partition once the version is proven' }];
}
/** With no pod unavailable, the new pod needs a host of its own before an old one leaves. */
function oneNodeMore({ pod, podPath, podLabels, template }) {
    const terms = pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    const isBound = terms.some(({ topologyKey, labelSelector }) => topologyKey === hostname && labelSelector !== undefined && (0,selectors/* selectorMatches */.de)(labelSelector, podLabels));
    if (!isBound)
        return [];
    return [
        {
            grade: 'warn',
            object: template,
            path: [...podPath, 'affinity', 'podAntiAffinity'],
            expected: 'room for one pod more during an update',
            found: 'required anti-affinity of hosts, which needs one node more than replicas',
            fix: 'keep a node free, or prefer the anti-affinity instead of requiring it',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/analysis.js

/** Templates that an analysis of Argo Rollouts names and that are not there. */
function missingTemplates(object, analysis, path, { index }) {
    return (0,json_path/* listIn */.Of)(analysis, 'templates').flatMap((template, at) => {
        const name = (0,json_path/* textIn */.r7)(template, 'templateName');
        const isGlobal = (0,json_path/* memberAt */.mz)(template, 'clusterScope') === true;
        const kind = isGlobal ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
        if (name !== undefined && index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined)
            return [];
        return [
            {
                grade: 'fail',
                object,
                path: [...path, 'templates', at],
                expected: `${kind}/${name ?? '(none)'} among these objects`,
                found: 'none',
                fix: 'add the template, or correct its name',
            },
        ];
    });
}
/** Tells whether an analysis has templates at all. */
function isAnalysis(analysis) {
    return (0,json_path/* listIn */.Of)(analysis, 'templates').length > 0;
}
/** Seconds of a duration of Go or of Argo Rollouts: `30`, `30s`, `5m`, `1h30m`; undefined for none. */
function secondsOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value);
    if (!/^(?:\d{1,9}(?:\.\d{1,9})?[smhd])+$/.test(value))
        return undefined;
    const units = { s: 1, m: 60, h: 3600, d: 86_400 };
    return [...value.matchAll(/([\d.]+)([smhd])/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit ?? 's'] ?? 1), 0);
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/blue-green.js


const root = ['spec', 'strategy', 'blueGreen'];
/** Judges a blue-green Rollout: two services, a look before the switch, and blue kept after it. */
function blueGreenFindings(object, strategy, world, settings) {
    const analysis = (0,json_path/* memberAt */.mz)(strategy, 'prePromotionAnalysis');
    return [
        ...services(object, strategy, world),
        ...promotion(object, strategy, world),
        ...(settings.analysis === 'required' && !isAnalysis(analysis)
            ? [fail(object, root, 'prePromotionAnalysis', 'none', 'add an analysis of green before the switch')]
            : []),
        ...missingTemplates(object, analysis, [...root, 'prePromotionAnalysis'], world),
        ...missingTemplates(object, (0,json_path/* memberAt */.mz)(strategy, 'postPromotionAnalysis'), [...root, 'postPromotionAnalysis'], world),
        ...kept(object, strategy, settings),
    ];
}
function services(object, strategy, { index }) {
    const [active, preview] = ['activeService', 'previewService'].map((key) => (0,json_path/* textIn */.r7)(strategy, key));
    if (active === undefined || preview === undefined || active === preview) {
        const found = `active ${active ?? 'none'}, preview ${preview ?? 'none'}`;
        return [fail(object, root, 'two services, activeService and previewService', found, 'name one for each colour')];
    }
    return [active, preview]
        .filter((name) => index.named('Service', object.namespace, name) === undefined)
        .map((name) => fail(object, root, `Service/${name} among these objects`, 'none', 'add the service, or correct its name'));
}
function promotion(object, strategy, { facts }) {
    if (facts.tier !== 'production' || (0,json_path/* memberAt */.mz)(strategy, 'autoPromotionEnabled') === false)
        return [];
    const path = [...root, 'autoPromotionEnabled'];
    return [
        fail(object, path, 'autoPromotionEnabled: false', 'a switch that nobody asked for', 'set it, and promote when green is validated'),
    ];
}
/** Argo Rollouts keeps blue for 30 seconds where nothing is said. */
function kept(object, strategy, { keep }) {
    const delay = secondsOf((0,json_path/* memberAt */.mz)(strategy, 'scaleDownDelaySeconds'));
    const path = [...root, 'scaleDownDelaySeconds'];
    const wanted = secondsOf(keep);
    const fix = 'set scaleDownDelaySeconds to the validation period';
    if (wanted === undefined) {
        return delay === undefined
            ? [{ ...fail(object, path, 'how long blue is kept', 'none, which is 30 seconds', fix), grade: 'warn' }]
            : [];
    }
    if (delay !== undefined && delay >= wanted)
        return [];
    return [
        fail(object, path, `blue kept for ${keep}`, delay === undefined ? 'none, which is 30 seconds' : `${delay} seconds`, fix),
    ];
}
function fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/canary.js


const steps = ['spec', 'strategy', 'canary', 'steps'];
/** Judges the canary of a Rollout: its ladder, what stands between two weights, and whether pods can make the ratio. */
function canaryFindings(object, canary, world, settings) {
    const list = (0,json_path/* listIn */.Of)(canary, 'steps');
    const weights = weightsOf(list);
    return [
        ...ladder(object, weights, settings),
        ...between(object, list),
        ...analyses(object, canary, list, world, settings),
        ...(settings.pause === 'bounded' ? endless(object, list) : []),
        ...((0,json_path/* memberAt */.mz)(canary, 'trafficRouting') === undefined ? ratio(object, weights, world) : []),
    ];
}
function weightsOf(list) {
    return list.flatMap((step) => {
        const weight = (0,json_path/* memberAt */.mz)(step, 'setWeight');
        return typeof weight === 'number' ? [weight] : [];
    });
}
/** Compares weights with the ladder; the last 100 may be left out, since a canary ends there by itself. */
function isLadder(weights, rungs) {
    const whole = weights.at(-1) === 100 ? weights : [...weights, 100];
    const wanted = rungs.at(-1) === 100 ? rungs : [...rungs, 100];
    return whole.length === wanted.length && whole.every((weight, index) => weight === wanted[index]);
}
function ladder(object, weights, { canary }) {
    if (isLadder(weights, canary))
        return [];
    const found = weights.length === 0 ? 'no weight' : weights.join(', ');
    return [canary_fail(object, steps, `weights ${canary.join(', ')}`, found, 'set setWeight of the steps to them')];
}
/** Between two weights, somebody or something must look. */
function between(object, list) {
    const found = [];
    let looked = true;
    for (const [index, step] of list.entries()) {
        if ((0,json_path/* memberAt */.mz)(step, 'setWeight') === undefined) {
            looked ||= ['pause', 'analysis', 'experiment'].some((key) => (0,json_path/* memberAt */.mz)(step, key) !== undefined);
            continue;
        }
        if (!looked)
            found.push(canary_fail(object, [...steps, index], 'a pause or an analysis before it', 'another weight', 'add a pause or an analysis'));
        looked = false;
    }
    const last = (0,json_path/* memberAt */.mz)(list.findLast((step) => (0,json_path/* memberAt */.mz)(step, 'setWeight') !== undefined), 'setWeight');
    if (!looked && last !== 100) {
        found.push(canary_fail(object, steps, 'a pause or an analysis before the canary takes everything', 'none', 'add a pause or an analysis'));
    }
    return found;
}
function analyses(object, canary, list, world, settings) {
    const background = (0,json_path/* memberAt */.mz)(canary, 'analysis');
    const inline = list.map((step) => (0,json_path/* memberAt */.mz)(step, 'analysis'));
    const missing = [
        ...missingTemplates(object, background, ['spec', 'strategy', 'canary', 'analysis'], world),
        ...inline.flatMap((one, index) => missingTemplates(object, one, [...steps, index, 'analysis'], world)),
    ];
    const none = settings.analysis === 'required' && ![background, ...inline].some(isAnalysis);
    return [
        ...missing,
        ...(none ? [canary_fail(object, steps, 'an analysis', 'none', 'add an analysis step or a background analysis')] : []),
    ];
}
function endless(object, list) {
    return list.flatMap((step, index) => {
        const pause = (0,json_path/* memberAt */.mz)(step, 'pause');
        if (pause === undefined || secondsOf((0,json_path/* memberAt */.mz)(pause, 'duration')) !== undefined)
            return [];
        return [canary_fail(object, [...steps, index], 'a pause with a duration', 'one without end', 'set pause.duration')];
    });
}
/** Without a traffic router the weight is a share of the pods, and one pod is the smallest share. */
function ratio(object, weights, { scales }) {
    const smallest = weights.filter((weight) => weight > 0).toSorted((a, b) => a - b)[0];
    if (smallest === undefined)
        return [];
    const { pods } = scales.smallest(object);
    const needed = Math.ceil(100 / smallest);
    if (pods >= needed)
        return [];
    const fix = 'raise replicas, or add trafficRouting';
    return [
        canary_fail(object, ['spec', 'replicas'], `at least ${needed} pods for a weight of ${smallest} % without a traffic router`, String(pods), fix),
    ];
}
function canary_fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/flagger.js


const flagger_root = ['spec', 'analysis'];
/** Judges a Canary of Flagger, which goes to 100 by itself once its last weight holds. */
function flaggerFindings(object, world, settings) {
    const analysis = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'analysis') ?? (0,json_path/* memberAt */.mz)(object.body, 'spec', 'canaryAnalysis');
    return [
        ...((0,json_path/* memberAt */.mz)(object.body, 'spec', 'skipAnalysis') === true
            ? [flagger_fail(object, ['spec', 'skipAnalysis'], 'an analysis', 'skipAnalysis: true', 'remove it')]
            : []),
        ...flagger_target(object, world),
        ...weights(object, analysis, settings),
        ...(settings.analysis === 'required' ? metrics(object, analysis, world) : []),
    ];
}
function flagger_target(object, { index }) {
    const [kind, name] = ['kind', 'name'].map((key) => (0,json_path/* textIn */.r7)(object.body, 'spec', 'targetRef', key));
    if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined)
        return [];
    const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
    return [flagger_fail(object, ['spec', 'targetRef'], 'a target among these objects', found, 'correct targetRef')];
}
/** Weights of `stepWeights`, or of `stepWeight` up to `maxWeight`; none: blue-green by iterations. */
function weights(object, analysis, { canary }) {
    const list = (0,json_path/* listIn */.Of)(analysis, 'stepWeights').filter((one) => typeof one === 'number');
    const [step, max] = ['stepWeight', 'maxWeight'].map((key) => (0,json_path/* memberAt */.mz)(analysis, key));
    const isBlueGreen = list.length === 0 && step === undefined && (0,json_path/* memberAt */.mz)(analysis, 'iterations') !== undefined;
    if (isBlueGreen)
        return [];
    const found = list.length > 0 || typeof step !== 'number' || !(step > 0)
        ? list
        : Array.from({ length: Math.min(100, Math.floor((typeof max === 'number' ? max : 100) / step)) }, (_, index) => (index + 1) * step);
    if (isLadder(found, canary))
        return [];
    const text = found.length === 0 ? 'no weight' : found.slice(0, 20).join(', ');
    const rungs = canary.filter((weight) => weight < 100).join(', ');
    return [flagger_fail(object, flagger_root, `weights ${canary.join(', ')}`, text, `set stepWeights to [${rungs}]`)];
}
function metrics(object, analysis, { index }) {
    const list = (0,json_path/* listIn */.Of)(analysis, 'metrics');
    if (list.length === 0)
        return [flagger_fail(object, flagger_root, 'metrics of the analysis', 'none', 'add request-success-rate and request-duration')];
    return list.flatMap((metric, at) => {
        const name = (0,json_path/* textIn */.r7)(metric, 'templateRef', 'name');
        if (name === undefined)
            return [];
        const namespace = (0,json_path/* textIn */.r7)(metric, 'templateRef', 'namespace') ?? object.namespace;
        if (index.named('MetricTemplate', namespace, name) !== undefined)
            return [];
        return [
            flagger_fail(object, [...flagger_root, 'metrics', at], `MetricTemplate/${name} among these objects`, 'none', 'add it, or correct the name'),
        ];
    });
}
function flagger_fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/rollout.js




/** Canaries by the ladder, blue-green by two services. */
const rollout = {
    title: 'Progressive delivery',
    required: ({ canary }) => `canaries by ${canary.join('/')} with a look between, blue-green with two services`,
    documentation: {
        section: 'Blue-Green and Canary Deployment',
        why: 'A ladder limits how many people meet a broken version, if something looks between its rungs.',
        passes: 'Rollouts of Argo and Canaries of Flagger: weights exactly `canary` (a last 100 may be left out), a pause or an analysis between two of them, templates that exist, pauses with a duration, and without a traffic router enough pods for the smallest weight. Blue-green: two services, `autoPromotionEnabled: false` in production, `prePromotionAnalysis`, blue kept for `keep`. Other workloads are not judged.',
        fails: 'Other weights, an endless pause, no analysis, a template or service that is not there. Without `keep`, a blue-green Rollout that does not say `scaleDownDelaySeconds` is a warning.',
        fix: 'Write the steps as `setWeight: 10`, `pause: { duration: 10m }`, `analysis`, `setWeight: 25` and so on.',
    },
    settings: {
        properties: {
            canary: {
                type: 'array',
                minItems: 1,
                maxItems: 20,
                items: { type: 'integer', minimum: 1, maximum: 100 },
                description: 'Weights in per cent, in order; a last 100 may be left out',
            },
            analysis: { enum: ['required', 'off'], description: 'Whether an analysis must judge the new version' },
            pause: { enum: ['bounded', 'any'], description: 'Whether every pause must have a duration' },
            keep: {
                type: 'string',
                pattern: '^([0-9]{1,6}[smhd])?$',
                description: 'How long blue stays after the switch, such as 10m; empty: it must be said',
            },
        },
        stricter: { analysis: ['off', 'required'], pause: ['any', 'bounded'] },
        defaults: { canary: [10, 25, 50, 100], analysis: 'required', pause: 'bounded', keep: '' },
    },
    check: (world, settings) => [
        ...world.index.ofKind('Rollout', ['argoproj.io']).flatMap((object) => rolloutFindings(object, world, settings)),
        ...world.index.ofKind('Canary', ['flagger.app']).flatMap((object) => flaggerFindings(object, world, settings)),
    ],
};
function rolloutFindings(object, world, settings) {
    const strategy = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'strategy');
    const [canary, blueGreen] = [(0,json_path/* memberAt */.mz)(strategy, 'canary'), (0,json_path/* memberAt */.mz)(strategy, 'blueGreen')];
    if ((0,json_path/* isRecord */.u4)(blueGreen) && canary === undefined)
        return blueGreenFindings(object, blueGreen, world, settings);
    if ((0,json_path/* isRecord */.u4)(canary) && blueGreen === undefined)
        return canaryFindings(object, canary, world, settings);
    const found = canary === undefined && blueGreen === undefined ? 'neither' : 'both';
    const path = ['spec', 'strategy'];
    return [{ grade: 'fail', object, path, expected: 'one strategy, canary or blueGreen', found, fix: 'keep one' }];
}

;// CONCATENATED MODULE: ./lib/src/policy/key-material.js

/** Texts that are keys whatever they are called. Each pattern is linear. */
const keyTexts = [
    [/-{3,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/, 'a private key'],
    [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
    [/\bgh[opsur]_[A-Za-z0-9]{36}/, 'a token of GitHub'],
    [/\bgithub_pat_[A-Za-z0-9_]{22}/, 'a token of GitHub'],
    [/\bglpat-[A-Za-z0-9_-]{20}/, 'a token of GitLab'],
    [/\bxox[abeoprs]-[A-Za-z0-9-]{10}/, 'a token of Slack'],
    [/\bAIza[0-9A-Za-z_-]{35}\b/, 'a key of Google'],
    [/\bsk_live_[0-9A-Za-z]{16}/, 'a key of Stripe'],
    [/\bhv[sb]\.[A-Za-z0-9_-]{20}/, 'a token of Vault'],
    [/\bAGE-SECRET-KEY-1[0-9A-Z]{20}/, 'a key of age'],
    [/\beyJ[A-Za-z0-9_-]{10,512}\.eyJ[A-Za-z0-9_-]{10,512}/, 'a signed token'],
    [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"$]{1,100}:[^\s/@'"$]{1,200}@/, 'an address with a password'],
];
const secretName = /passw(?:or)?d|passphrase|secret|token|credential|(?:access|account|api|auth|batch|encryption|private|shared|signing|storage)[_.-]?key/i;
/** Names of what is about a secret and is none. */
const aboutName = /(?:file|path|dir|name|names|ref|url|uri|host|ttl|type|length|policy|enabled|expiry|expiration|expires|interval|timeout|issuer|audience|endpoint|store|mount|engine|algorithm|header|key[_.-]?id|lifetime|duration|seconds|minutes|hours|days|period|\.(?:json|ya?ml|conf|cfg|properties|ini|sh|toml|xml|html))$/i;
const maxLength = 1_000_000;
/** Says what kind of key a text is; undefined where it looks like none. The text itself is never repeated. */
function keyTextIn(text) {
    const part = text.slice(0, maxLength);
    return keyTexts.find(([pattern]) => pattern.test(part))?.[1];
}
/** Says why a named value looks like key material; undefined where it does not. */
function keyMaterial(name, value) {
    const sort = keyTextIn(value);
    if (sort !== undefined)
        return sort;
    if (!secretName.test(name) || aboutName.test(name))
        return undefined;
    return isPlain(value) ? undefined : 'a value under the name of a secret';
}
/** Values that are no secret under any name: empty, a reference, a path, a switch or a small number. */
function isPlain(value) {
    const text = value.trim();
    return /^(?:|\$[({].*|\/.*|\.{1,2}\/.*|true|false|yes|no|on|off|none|null|\d{1,5}[smhd]?|\{\{.*|<.*>|vault:.*|ref\+.*|\*+)$/is.test(text);
}
/** Where values of a tree look like key material. */
function keyMaterialIn(tree) {
    const found = [];
    const waiting = [{ value: tree, path: [] }];
    for (let next = waiting.pop(); next !== undefined && found.length < 100; next = waiting.pop()) {
        const { value, path } = next;
        if (typeof value === 'string') {
            const sort = keyMaterial(String(path.at(-1) ?? ''), value);
            if (sort !== undefined)
                found.push({ path, sort });
        }
        else if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                waiting.push({ value: item, path: [...path, index] });
        }
        else if ((0,json_path/* isRecord */.u4)(value)) {
            for (const [key, item] of Object.entries(value))
                waiting.push({ value: item, path: [...path, key] });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/secrets.js




/** Secrets from a store outside of the cluster, and none in Git. */
const secrets = {
    title: 'Secrets',
    required: ({ store }) => `no secret in Git, external secrets${store.length === 0 ? '' : ` from ${store.join(', ')}`} that refresh`,
    documentation: {
        section: 'Secret Management',
        why: 'What is in Git is in every clone, for ever; a store can rotate a secret and say who read it.',
        passes: 'From uat on: no Secret with data, ExternalSecrets that name a store which exists, has a provider of `store` and refreshes. In development and testing Secrets and SealedSecrets are fine, but no store of `production-stores`.',
        fails: 'A Secret with `data` or `stringData`; a generator of secrets; a SealedSecret, unless `sealed: allowed`; values of ConfigMaps, environment variables, arguments and Helm releases that look like key material; an ExternalSecret without a store, with one that is not there (a ClusterSecretStore: a warning, where `store` is empty) or of another provider, with `refreshInterval: 0` or `refreshPolicy: CreatedOnce`.',
        fix: 'Put the value into the store, and an ExternalSecret that names it into Git. Rotate what was committed.',
    },
    settings: {
        properties: {
            store: {
                type: 'array',
                maxItems: 20,
                uniqueItems: true,
                items: { type: 'string', pattern: '^[a-z][a-z0-9]{1,40}$' },
                description: 'Providers that stores may have, as External Secrets names them: aws, vault, azurekv (or azure); any when empty',
            },
            sealed: { enum: ['allowed', 'refused'], description: 'Whether SealedSecrets may stand in for external ones' },
            'production-stores': {
                type: 'array',
                maxItems: 50,
                uniqueItems: true,
                items: { type: 'string', minLength: 1, maxLength: 253 },
                description: 'Names of stores that development and testing may not read',
            },
        },
        stricter: { sealed: ['allowed', 'refused'] },
        defaults: { store: [], sealed: 'refused', 'production-stores': [] },
    },
    check(world, settings) {
        const isEarly = world.facts.tier === 'development' || world.facts.tier === 'testing';
        if (isEarly)
            return world.index.all.flatMap((object) => productionStores(object, settings));
        return [
            ...world.index.all.flatMap((object) => secrets_judged(object, world, settings)),
            ...world.index.workloads.flatMap(literals),
        ];
    },
};
function secrets_finding(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}
const intoStore = 'put it into the secret store, read it by an ExternalSecret, and rotate it';
function secrets_judged(object, world, settings) {
    switch (object.kind) {
        case 'Secret':
            return object.group === '' ? secretData(object) : [];
        case 'ConfigMap':
            return configured(object);
        case 'SealedSecret':
            return settings.sealed === 'allowed'
                ? []
                : [secrets_finding(object, [], 'an ExternalSecret', 'a SealedSecret', intoStore)];
        case 'ExternalSecret':
        case 'ClusterExternalSecret':
            return external(object, world, settings);
        case 'Kustomization':
            return generators(object);
        case 'HelmRelease':
            return helmValues(object, ['spec', 'values']);
        case 'Application':
            return applicationValues(object);
        default:
            return [];
    }
}
function secretData(object) {
    return ['data', 'stringData'].flatMap((key) => {
        const data = object.body[key];
        const names = (0,json_path/* isRecord */.u4)(data) ? Object.keys(data).filter((name) => data[name] !== '') : [];
        if (names.length === 0)
            return [];
        const found = `values of ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;
        return [secrets_finding(object, [key], 'no secret in Git', found, intoStore)];
    });
}
function configured(object) {
    const { data } = object.body;
    if (!(0,json_path/* isRecord */.u4)(data))
        return [];
    return Object.entries(data).flatMap(([name, value]) => {
        const sort = typeof value === 'string' ? keyMaterial(name, value) : undefined;
        return sort === undefined
            ? []
            : [secrets_finding(object, ['data', name], 'no secret in a ConfigMap', `${sort} (${name})`, intoStore)];
    });
}
function literals(workload) {
    return [...initContainersOf(workload), ...containersOf(workload)].flatMap((one) => variables(workload, one).concat(argumentsOf(workload, one)));
}
function variables({ template }, { container, name, path }) {
    return (container.env ?? []).flatMap((variable, index) => {
        const sort = variable.value === undefined ? undefined : keyMaterial(variable.name, variable.value);
        if (sort === undefined)
            return [];
        const expected = `no secret in a variable of container ${name}`;
        return [secrets_finding(template, [...path, 'env', index], expected, `${sort} (${variable.name})`, intoStore)];
    });
}
function argumentsOf({ template }, { container, name, path }) {
    return ['command', 'args'].flatMap((key) => (container[key] ?? []).flatMap((argument, index) => {
        const sort = keyTextIn(argument);
        const expected = `no secret in the arguments of container ${name}`;
        return sort === undefined ? [] : [secrets_finding(template, [...path, key, index], expected, sort, intoStore)];
    }));
}
/** Generators put what Git holds into a Secret. */
function generators(object) {
    if (object.group !== 'kustomize.config.k8s.io')
        return [];
    return (0,json_path/* listIn */.Of)(object.body, 'secretGenerator').flatMap((generator, index) => {
        const source = ['literals', 'files', 'envs', 'env'].find((key) => (0,json_path/* memberAt */.mz)(generator, key) !== undefined);
        if (source === undefined)
            return [];
        return [secrets_finding(object, ['secretGenerator', index], 'no generator of secrets', source, intoStore)];
    });
}
function helmValues(object, path) {
    const root = path;
    return keyMaterialIn((0,json_path/* memberAt */.mz)(object.body, ...path)).map(({ path: inner, sort }) => secrets_finding(object, root.concat(inner), 'no secret in Helm values', `${sort} (${inner.join('.')})`, intoStore));
}
function applicationValues(object) {
    if (object.group !== 'argoproj.io')
        return [];
    const sources = [
        ['spec', 'source', 'helm'],
        ...(0,json_path/* listIn */.Of)(object.body, 'spec', 'sources').map((_, index) => ['spec', 'sources', String(index), 'helm']),
    ];
    return sources.flatMap((path) => helmValues(object, [...path, 'valuesObject']).concat(helmParameters(object, path), helmText(object, path)));
}
function helmParameters(object, path) {
    return (0,json_path/* listIn */.Of)(object.body, ...path, 'parameters').flatMap((parameter, index) => {
        const name = (0,json_path/* textIn */.r7)(parameter, 'name') ?? '';
        const sort = keyMaterial(name, (0,json_path/* textIn */.r7)(parameter, 'value') ?? '');
        if (sort === undefined)
            return [];
        const at = [...path, 'parameters', index];
        return [secrets_finding(object, at, 'no secret in Helm parameters', `${sort} (${name})`, intoStore)];
    });
}
function helmText(object, path) {
    const sort = keyTextIn((0,json_path/* textIn */.r7)(object.body, ...path, 'values') ?? '');
    return sort === undefined ? [] : [secrets_finding(object, [...path, 'values'], 'no secret in Helm values', sort, intoStore)];
}
/** Stores that an ExternalSecret reads. */
function storesOf({ body, kind }) {
    const root = kind === 'ClusterExternalSecret' ? ['spec', 'externalSecretSpec'] : ['spec'];
    const spec = (0,json_path/* memberAt */.mz)(body, ...root);
    const places = [
        [(0,json_path/* memberAt */.mz)(spec, 'secretStoreRef'), [...root, 'secretStoreRef']],
        ...['data', 'dataFrom'].flatMap((key) => (0,json_path/* listIn */.Of)(spec, key).map((one, index) => [(0,json_path/* memberAt */.mz)(one, 'sourceRef', 'storeRef'), [...root, key, index]])),
    ];
    return places.flatMap(([reference, path]) => {
        const name = (0,json_path/* textIn */.r7)(reference, 'name');
        return name === undefined ? [] : [{ kind: (0,json_path/* textIn */.r7)(reference, 'kind') ?? 'SecretStore', name, path }];
    });
}
function usesGenerator({ body }) {
    return (0,json_path/* listIn */.Of)(body, 'spec', 'dataFrom').some((one) => (0,json_path/* memberAt */.mz)(one, 'sourceRef', 'generatorRef') !== undefined);
}
function external(object, world, settings) {
    const stores = storesOf(object);
    const none = stores.length === 0 && !usesGenerator(object);
    return [
        ...(none ? [secrets_finding(object, ['spec'], 'a secret store', 'none', 'set secretStoreRef')] : []),
        ...stores.flatMap((store) => storeFindings(object, store, world, settings)),
        ...refreshing(object),
    ];
}
function storeFindings(object, { kind, name, path }, { index }, { store: allowed }) {
    const found = index.named(kind, kind === 'ClusterSecretStore' ? '' : object.namespace, name);
    const expected = `the store ${kind}/${name} among these objects`;
    // A store of the cluster is often another team's; where providers are named, nothing proves that it has one of them.
    const grade = kind === 'ClusterSecretStore' && allowed.length === 0 ? 'warn' : 'fail';
    if (found === undefined) {
        return [{ ...secrets_finding(object, path, expected, 'none', 'add the store, or correct its name'), grade }];
    }
    const provider = (0,json_path/* memberAt */.mz)(found.body, 'spec', 'provider');
    const [word = 'none'] = (0,json_path/* isRecord */.u4)(provider) ? Object.keys(provider) : [];
    if (allowed.length === 0 || allowed.some((one) => providerOf(one) === word))
        return [];
    const where = `${word} (${(0,model/* nameOf */.V)(found)})`;
    return [secrets_finding(object, path, `a store of ${allowed.join(' or ')}`, where, 'name a store of an allowed provider')];
}
const providers = { azure: 'azurekv', gcp: 'gcpsm' };
function providerOf(word) {
    return providers[word] ?? word;
}
function refreshing(object) {
    const root = object.kind === 'ClusterExternalSecret' ? ['spec', 'externalSecretSpec'] : ['spec'];
    const spec = (0,json_path/* memberAt */.mz)(object.body, ...root);
    const interval = (0,json_path/* memberAt */.mz)(spec, 'refreshInterval');
    const policy = (0,json_path/* memberAt */.mz)(spec, 'refreshPolicy');
    const fix = 'set refreshInterval to 1h, so that a rotated secret arrives';
    if (policy === 'CreatedOnce')
        return [secrets_finding(object, [...root, 'refreshPolicy'], 'a policy that refreshes', 'CreatedOnce', fix)];
    const isZero = interval === 0 || (typeof interval === 'string' && /^0+(?:\.0+)?(?:ns|us|ms|[smh])?$/.test(interval));
    return isZero ? [secrets_finding(object, [...root, 'refreshInterval'], 'a refresh interval above 0', '0', fix)] : [];
}
function productionStores(object, settings) {
    if (object.kind !== 'ExternalSecret' && object.kind !== 'ClusterExternalSecret')
        return [];
    return storesOf(object)
        .filter(({ name }) => settings['production-stores'].includes(name))
        .map(({ name, path }) => secrets_finding(object, path, 'no store of production', name, 'name a store of this environment'));
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/zones.js



const zone = 'topology.kubernetes.io/zone';
/** Spreads each workload over zones. */
const zones = {
    title: 'Zones',
    required: () => `pods spread over ${zone}`,
    documentation: {
        section: 'Production Application HA',
        why: 'Replicas that the scheduler puts into one zone fall with it.',
        passes: 'A topology spread constraint on `topology.kubernetes.io/zone` with `whenUnsatisfiable: DoNotSchedule`, or a required pod anti-affinity on it, whose selector matches the pods. DaemonSets, Jobs and hooks are not judged.',
        fails: 'No such constraint; one on `kubernetes.io/hostname` alone, since a host is no zone; a selector that is absent or matches other pods. `ScheduleAnyway` and a preferred anti-affinity are warnings.',
        fix: 'Add `topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: … }]` to the pod.',
    },
    settings: noSettings,
    check: ({ index }) => index.workloads.flatMap((workload) => (workload.life === 'scaled' || workload.life === 'alone') && !isHook(workload.object)
        ? (unspread(workload) ?? [])
        : []),
};
function unspread(workload) {
    const found = [...constraints(workload), ...antiAffinities(workload)];
    if (found.some(({ spread }) => spread === 'strict'))
        return undefined;
    const soft = found.find(({ spread }) => spread === 'soft');
    if (soft !== undefined) {
        return zones_finding(workload, soft.path, 'warn', 'one that the scheduler may ignore', 'set whenUnsatisfiable to DoNotSchedule');
    }
    const wrong = found[0];
    if (wrong?.spread === 'other-pods') {
        return zones_finding(workload, wrong.path, 'fail', 'a selector that does not match the pods', 'repeat the labels of the pod in labelSelector');
    }
    if (wrong !== undefined) {
        return zones_finding(workload, wrong.path, 'fail', 'numbers that the API refuses', 'set maxSkew to 1, and minDomains only with DoNotSchedule');
    }
    const path = [...workload.podPath, 'topologySpreadConstraints'];
    const other = otherKeys(workload);
    return zones_finding(workload, path, 'fail', other ?? 'none', `add a topology spread constraint on ${zone}`);
}
function constraints({ pod, podPath, podLabels }) {
    return (pod.topologySpreadConstraints ?? []).flatMap((one, index) => {
        if (one.topologyKey !== zone)
            return [];
        const path = [...podPath, 'topologySpreadConstraints', index];
        const isStrict = one.whenUnsatisfiable === 'DoNotSchedule';
        const isPossible = (one.maxSkew ?? 0) > 0 && (one.minDomains === undefined || (isStrict && one.minDomains > 0));
        if (!isPossible)
            return [{ spread: 'impossible', path }];
        // An absent selector counts no pods (API of TopologySpreadConstraint).
        if (one.labelSelector === undefined || !(0,selectors/* selectorMatches */.de)(one.labelSelector, podLabels)) {
            return [{ spread: 'other-pods', path }];
        }
        return [{ spread: isStrict ? 'strict' : 'soft', path }];
    });
}
function antiAffinities(workload) {
    const { requiredDuringSchedulingIgnoredDuringExecution: must, preferredDuringSchedulingIgnoredDuringExecution: may } = workload.pod.affinity?.podAntiAffinity ?? {};
    const path = [...workload.podPath, 'affinity', 'podAntiAffinity'];
    return [
        ...(must ?? []).filter((term) => isOnZone(term)).map((term) => spreadOf(term, workload, 'strict', path)),
        ...(may ?? [])
            .flatMap(({ podAffinityTerm }) => podAffinityTerm ?? [])
            .filter((term) => isOnZone(term))
            .map((term) => spreadOf(term, workload, 'soft', path)),
    ];
}
function isOnZone({ topologyKey }) {
    return topologyKey === zone;
}
function spreadOf({ labelSelector, namespaces }, { podLabels, object }, spread, path) {
    const isOwn = namespaces === undefined || namespaces.length === 0 || namespaces.includes(object.namespace);
    const matches = labelSelector !== undefined && isOwn && (0,selectors/* selectorMatches */.de)(labelSelector, podLabels);
    return { spread: matches ? spread : 'other-pods', path };
}
function otherKeys({ pod }) {
    const keys = [
        ...(pod.topologySpreadConstraints ?? []).map(({ topologyKey }) => topologyKey),
        ...(pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).map(({ topologyKey }) => topologyKey),
    ];
    return keys.length === 0 ? undefined : `only ${keys.join(', ')}`;
}
function zones_finding({ template }, path, grade, found, fix) {
    return { grade, object: template, path, expected: `a constraint on ${zone} for these pods`, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules.js













/**
 * Every rule about the objects of an environment. Its settings in the flow file, its row of the verdict and its page
 * derive from this table: a new rule is one file and one line here.
 */
const rules = {
    replicas: replicas,
    zones: zones,
    'disruption-budget': disruptionBudget,
    resources: resources,
    probes: probes,
    'rolling-update': rollingUpdate,
    autoscaling: autoscaling,
    'node-pool': nodePool,
    secrets: secrets,
    network: network,
    rollout: rollout,
    platform: platform,
    images: images_images,
};
const ruleNames = Object.keys(rules).filter((name) => isRuleName(name));
function isRuleName(name) {
    return Object.hasOwn(rules, name);
}
const levels = ['off', 'warn', 'required'];
/** JSON Schema (draft-07) of each rule's entry. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an entry for each rule of the table
const ruleSchemas = Object.fromEntries(Object.entries(rules).map(([name, { settings, title }]) => [
    name,
    {
        type: ['string', 'object'],
        // A text is one of the levels; an object has settings of the rule.
        pattern: `^(${levels.join('|')})$`,
        additionalProperties: false,
        properties: { level: { enum: levels, description: 'required when left out' }, ...settings.properties },
        description: `${title}: required, warn or off, or settings`,
    },
]));
/** Stricter directions of every rule's settings, by path below the section: `replicas.minimum`. */
const ruleDirections = Object.fromEntries(Object.entries(rules).flatMap(([name, { settings }]) => [['level', levels], ...Object.entries(settings.stricter)].map(([key, direction]) => [`${name}.${key}`, direction])));


/***/ })

};
