export const id = 4325;
export const ids = [4325,3988];
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
    const composed = compose(bytes, file);
    const { documents, at } = composed;
    const [document, second] = documents;
    if (document === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-empty',
            where: file,
            expected: 'a flow (apiVersion: krci-deploy/v1)',
            found: 'an empty file',
        });
    }
    refuseErrors(document, composed);
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
    const composed = compose(bytes, file);
    const { documents, at } = composed;
    for (const document of documents)
        refuseErrors(document, composed);
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
    return { documents: [...composer.compose(tokens)], at, text };
}
function located(document, file, at) {
    return { data: plain(document, file), position: (path, key) => at(offsetOf(document, path, key)) };
}
function refuseErrors({ errors: [problem] }, { at, text }) {
    if (problem === undefined)
        return;
    const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
    if (conflict !== null) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-not-yaml',
            where: at(conflict.index),
            found: 'the marks of a merge that was not finished',
            fix: 'keep one side and remove the lines of <<<<<<<, ======= and >>>>>>>',
        });
    }
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
const duration = {
    type: 'string',
    pattern: '^[1-9][0-9]{0,4}[mhdw]$',
    patternErrorMessage: 'expected a duration such as 30m, 12h, 7d or 4w',
};


/***/ }),

/***/ 69720:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ gateSchema),
  JJ: () => (/* binding */ inheritGate),
  c5: () => (/* binding */ inheritable),
  kn: () => (/* binding */ overGate),
  V0: () => (/* binding */ sections)
});

// EXTERNAL MODULE: ./lib/src/flow/gates/section.js
var section = __webpack_require__(44183);
;// CONCATENATED MODULE: ./lib/src/flow/gates/approval.js

const demand = { enum: ['required', 'warn', 'off'] };
const byTier = 'required in staging and production, warn in uat, off below, unless said otherwise';
const fromLax = ['off', 'warn', 'required'];
const properties = {
    by: {
        enum: ['platform', 'file', 'task'],
        default: 'platform',
        description: 'platform: protected environments and their reviewers; file: approvals/<environment>/<application>.yaml in the GitOps repository, reviewed in a pull or merge request; task: ApprovalTasks of a Tekton pipeline',
    },
    minimum: { ...section/* count */.U9, maximum: 20, default: 1, description: 'Approvals of different people' },
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
                items: {
                    type: 'string',
                    pattern: '^[A-Za-z0-9_][A-Za-z0-9_./-]{0,254}$',
                    patternErrorMessage: 'expected a user, or a team or group by its path such as acme/release-managers',
                },
                description: 'Users, and teams or groups by their path, such as acme/release-managers; the members of the groups when left out',
            },
            wait: { ...section/* count */.U9, maximum: 43_200, description: 'Minutes before a job may enter (GitHub)' },
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
    identity: {
        ...demand,
        description: 'The platform’s signed (OIDC) token says which job of which environment this is; off unless said otherwise, and then the gate names what is not proven',
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
        identity: fromLax,
    },
    defaults: { by: 'platform', minimum: 1, groups: {}, protection: {} },
    schema: {
        type: ['string', 'object'],
        // Of the text: the section is this word, or an object.
        pattern: '^none$',
        patternErrorMessage: 'expected the word none, or settings',
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

const path = {
    type: 'string',
    pattern: '^[A-Za-z0-9_][A-Za-z0-9_.\\[\\]-]{0,199}$',
    patternErrorMessage: 'expected the path of a field, such as fields.status.name',
};
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
                patternErrorMessage: 'expected an address that begins with https://',
                description: 'Of the server; with http, of the ticket, with {ticket} in it',
            },
            prefix: {
                type: 'string',
                pattern: '^[A-Za-z0-9_.-]{1,32}$',
                patternErrorMessage: 'expected a prefix of at most 32 letters, digits and _ . -, such as CHG',
                description: 'What the ticket’s id begins with',
            },
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
                    prose: {
                        type: 'array',
                        minItems: 1,
                        maxItems: 20,
                        items: path,
                        description: 'Texts in which the digest alone names the artifact',
                    },
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
            lines: { ...section/* percentage */.X1, description: 'Least line coverage in percent' },
            branches: { ...section/* percentage */.X1, description: 'Least branch coverage in percent' },
            files: { ...section/* percentage */.X1, description: 'Least line coverage of every single file in percent' },
            'may-fall': {
                ...section/* percentage */.X1,
                description: 'How far line and branch coverage may fall below the baseline, in points of a percentage',
            },
            'changed-lines': {
                ...section/* percentage */.X1,
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
                items: {
                    type: 'string',
                    pattern: '^[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_./-]{1,200}$',
                    patternErrorMessage: 'expected a repository by its path, such as acme/cart, without a host',
                },
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

// EXTERNAL MODULE: ./lib/src/policy/rules.js + 1 modules
var rules = __webpack_require__(86540);
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
                        patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
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
                description: 'Whether only findings count that are new: in check, against the target branch of the change; in a gate, against the GitOps commit of the last recorded entry into the environment. Without one, and for parity, every finding counts',
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

// EXTERNAL MODULE: ./lib/src/flow/gates/metrics.js
var metrics = __webpack_require__(2901);
;// CONCATENATED MODULE: ./lib/src/migrations/layout-names.js
/** Names of the table in `layouts.ts`, for the flow file's schema, which is loaded without their readers. */
const layoutNames = ['dbmate', 'flyway', 'golang-migrate', 'liquibase', 'plain', 'prisma', 'sqitch'];

;// CONCATENATED MODULE: ./lib/src/flow/gates/migrations.js

const dialects = ['postgres', 'mysql', 'mariadb', 'sqlite', 'sqlserver', 'oracle'];
const pattern = { type: 'string', minLength: 1, maxLength: 300 };
const migrations = {
    stricter: {
        'same-release': ['off', 'expand'],
        irreversible: ['off', 'backup'],
        warnings: ['off', 'warn', 'required'],
    },
    defaults: { dialect: 'postgres', 'same-release': 'expand', irreversible: 'backup', warnings: 'warn' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'SQL of migrations: what breaks a release that runs, or loses data, needs its own way in',
        properties: {
            path: {
                oneOf: [pattern, { type: 'array', minItems: 1, maxItems: 20, items: pattern }],
                description: 'Files of the migrations, from the directory of the application’s source: db/migrations/*.sql',
            },
            dialect: {
                enum: dialects,
                description: 'postgres is read by PostgreSQL’s own parser; of the others, what a tokenizer cannot tell is not judged',
            },
            layout: {
                enum: layoutNames,
                description: 'Tool that applies them; what names and forms of the files show when left out',
            },
            'same-release': {
                enum: ['off', 'expand'],
                description: 'expand: a release that changes code may only expand the schema; off: it may contract it too',
            },
            irreversible: {
                enum: ['off', 'backup'],
                description: 'backup: what cannot be taken back needs a backup that passes the check “backup” of dr-verify',
            },
            warnings: {
                enum: ['off', 'warn', 'required'],
                description: 'What warnings about locks and findings of squawk do: required closes the gate',
            },
            'schema-only-paths': {
                type: 'array',
                minItems: 1,
                maxItems: 50,
                items: pattern,
                description: 'What a release may change besides path and still change no code: patterns from the directory of the application’s source; documentation and tests when left out',
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
        tuf: {
            ...provenance_text,
            pattern: '^https?://',
            patternErrorMessage: 'expected an address that begins with https://',
            description: 'Address of the mirror: https://tuf-repo-cdn.sigstore.dev',
        },
        root: { ...provenance_text, description: 'File of its first root.json, from the flow file’s directory' },
    },
};
const provenance = {
    defaults: { transparency: 'required' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'SLSA provenance of the digest, as a Sigstore bundle beside the artifact, in a file, or in GitHub’s store',
        properties: {
            repository: {
                type: 'string',
                pattern: '^https?://[^\\s]{1,500}$',
                patternErrorMessage: 'expected an address such as https://github.com/acme/{application}',
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

;// CONCATENATED MODULE: ./lib/src/flow/gates/recovery.js

const recovery = {
    stricter: { 'verified-within': 'lower' },
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['verified-within'],
        description: 'A signed statement of dr-verify that the recovery of the environment was proven',
        properties: {
            'verified-within': { ...duration/* duration */.p, description: 'Oldest statement that counts: 7d' },
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
        ...(0,section/* fewerIsStricter */.AV)([...levels, ...section/* severities */.gO]),
        tools: 'superset',
        'new-only': false,
        partial: ['off', 'warn', 'fail'],
    },
    implied: ({ max, ...rest }) => ({
        ...rest,
        max: (0,section/* withImpliedLimits */.Xu)((0,section/* withImpliedLimits */.Xu)(withLevels(max), levels), section/* severities */.gO),
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
                    error: section/* count */.U9,
                    warning: section/* count */.U9,
                    note: section/* count */.U9,
                    ...section/* maxBySeverity */.xH,
                },
            },
            tools: { ...section/* toolNames */.$p, description: 'Tools that must have run, as their logs name them: semgrep, CodeQL' },
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
    const { critical: error, medium: warning, low: note } = (0,section/* withImpliedLimits */.Xu)(max, section/* severities */.gO);
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
            url: {
                type: 'string',
                pattern: '^https?://[^\\s]{1,500}$',
                patternErrorMessage: 'expected an address such as https://sonar.example.com',
                description: 'The server',
            },
            organization: {
                type: 'string',
                pattern: '^[A-Za-z0-9_.-]{1,255}$',
                patternErrorMessage: 'expected the key of an organization: letters, digits and _ . -',
                description: 'Of SonarQube Cloud',
            },
            project: {
                type: 'string',
                pattern: '^[A-Za-z0-9_.:{}-]{1,400}$',
                patternErrorMessage: 'expected the key of a project such as acme_{application}',
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

// EXTERNAL MODULE: ./lib/src/flow/gates/tests.js
var tests = __webpack_require__(73241);
;// CONCATENATED MODULE: ./lib/src/flow/gates/vulnerabilities.js

const vulnerabilities = {
    stricter: { ...(0,section/* fewerIsStricter */.AV)(section/* severities */.gO), tools: 'superset', unrated: section/* severities */.gO },
    implied: ({ max, unrated = 'critical', ...rest }) => ({
        ...rest,
        unrated,
        max: (0,section/* withImpliedLimits */.Xu)(max, section/* severities */.gO),
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
                properties: section/* maxBySeverity */.xH,
            },
            tools: { ...section/* toolNames */.$p, description: 'Scanners that must have run, as their reports name them: Trivy, Grype' },
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
                        sha256: {
                            type: 'string',
                            pattern: '^[0-9a-f]{64}$',
                            patternErrorMessage: 'expected 64 lower-case hexadecimal digits',
                            description: 'Lower-case hexadecimal',
                        },
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
        items: {
            type: 'string',
            pattern: `^${dayName}(-${dayName})?$`,
            patternErrorMessage: 'expected a day or days such as mon or mon-thu',
        },
        description: 'Days of the week: mon, mon-thu',
    },
    rule: {
        type: 'string',
        pattern: '^[A-Z0-9=;,+-]{1,200}$',
        patternErrorMessage: 'expected an iCalendar rule such as FREQ=MONTHLY;BYDAY=-1FR',
        description: 'iCalendar rule of days: FREQ=MONTHLY;BYDAY=-1FR; with FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY',
    },
    start: {
        type: 'string',
        pattern: `^${day}$`,
        patternErrorMessage: 'expected a day such as 2027-01-31, in quotes',
        description: 'The day that a rule with INTERVAL counts from',
    },
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
                patternErrorMessage: 'expected a time zone such as UTC or Europe/Berlin',
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
                        from: {
                            type: 'string',
                            pattern: `^${time}$`,
                            patternErrorMessage: 'expected a time such as "08:30", in quotes',
                            description: 'Local time',
                        },
                        to: {
                            type: 'string',
                            pattern: `^${time}$`,
                            patternErrorMessage: 'expected a time such as "08:30", in quotes',
                            description: 'Local time, on the next day when earlier',
                        },
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
                            patternErrorMessage: 'expected a day (2027-01-31), a day and time (2027-01-31T08:30) or a time ("08:30"), in quotes',
                            description: 'Day, day and time, or time',
                        },
                        to: {
                            type: 'string',
                            pattern: `^(${time}|${day}(T${time})?)$`,
                            patternErrorMessage: 'expected a day (2027-01-31), a day and time (2027-01-31T08:30) or a time ("08:30"), in quotes',
                            description: 'As from; a day is included',
                        },
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
    metrics: metrics/* metrics */.q,
    migrations: migrations,
    performance: performance,
    provenance: provenance,
    recovery: recovery,
    rollback: rollback,
    sast: sast,
    soak: soak,
    sonar: sonar,
    tests: tests/* tests */.C,
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

/***/ 2901:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ metrics)
/* harmony export */ });
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
                name: {
                    type: 'string',
                    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
                    patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
                    description: 'For the verdict',
                },
                query: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 4000,
                    description: 'PromQL with one value; {environment}, {source}, {application} and {flow} stand for the names',
                },
                server: {
                    type: 'string',
                    pattern: '^https?://[^\\s]{1,500}$',
                    patternErrorMessage: 'expected an address such as https://prometheus.example.com',
                    description: 'The Prometheus server',
                },
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


/***/ }),

/***/ 44183:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ toolNames),
/* harmony export */   AV: () => (/* binding */ fewerIsStricter),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   Xu: () => (/* binding */ withImpliedLimits),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   xH: () => (/* binding */ maxBySeverity)
/* harmony export */ });
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

/***/ 73241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ tests)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44183);

const tests = {
    defaults: { failed: 0, minimum: 1 },
    stricter: { failed: 'lower', minimum: 'higher' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'How many tests may fail, and how many must have run',
        properties: {
            failed: { ..._section_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, default: 0, description: 'The most failed tests allowed' },
            minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
        },
    },
};


/***/ }),

/***/ 32838:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tiers)
/* harmony export */ });
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];


/***/ }),

/***/ 23879:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Go: () => (/* binding */ hasShape),
  vJ: () => (/* binding */ mismatches),
  tf: () => (/* binding */ validate),
  tE: () => (/* binding */ validatePolicy)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/flow/fits.js

/**
 * Tells whether data fits a schema of ours, in a thousandth of the time that ajv takes to compile one.
 * True is certain. False asks ajv, which knows all of JSON Schema and says what is wrong: a keyword or a value that
 * is not known here fits nothing.
 */
function fits(data, schema, definitions) {
    if (!(0,json_path/* isRecord */.u4)(schema))
        return schema === true;
    return Object.entries(schema).every(([name, value]) => {
        if (annotations.has(name))
            return true;
        return keywords.get(name)?.(value, data, {
            schema,
            fits: (part, its) => fits(part, its, definitions),
            definitions,
        });
    });
}
/** Keywords that say nothing about data. */
const annotations = new Set([
    '$schema',
    '$id',
    'title',
    'description',
    'default',
    'definitions',
    // Editors and messages show it instead of the pattern.
    'patternErrorMessage',
    // It only helps messages: the alternatives that it tells apart differ in a constant.
    'discriminator',
]);
/** Keywords of our schemas: whether data holds to their value (JSON Schema Validation, draft-07, section 6). */
const keywords = new Map([
    ['$ref', (name, data, around) => around.fits(data, definitionOf(name, around.definitions))],
    ['type', (types, data) => listOf(types).some((type) => isOfType(data, type))],
    ['const', (value, data) => isScalar(value) && data === value],
    ['enum', (values, data) => isScalar(data) && listOf(values).includes(data)],
    ['oneOf', (schemas, data, around) => listOf(schemas).filter((schema) => around.fits(data, schema)).length === 1],
    ['minimum', (bound, data) => typeof data !== 'number' || data >= Number(bound)],
    ['maximum', (bound, data) => typeof data !== 'number' || data <= Number(bound)],
    ['minLength', (bound, data) => typeof data !== 'string' || charactersOf(data) >= Number(bound)],
    ['maxLength', (bound, data) => typeof data !== 'string' || charactersOf(data) <= Number(bound)],
    ['pattern', (pattern, data) => typeof data !== 'string' || new RegExp(String(pattern), 'u').test(data)],
    ['minItems', (bound, data) => !Array.isArray(data) || data.length >= Number(bound)],
    ['maxItems', (bound, data) => !Array.isArray(data) || data.length <= Number(bound)],
    ['uniqueItems', (_asked, data) => !Array.isArray(data) || isUnique(data)],
    ['items', (schema, data, around) => !Array.isArray(data) || data.every((item) => around.fits(item, schema))],
    ['minProperties', (bound, data) => !(0,json_path/* isRecord */.u4)(data) || Object.keys(data).length >= Number(bound)],
    ['maxProperties', (bound, data) => !(0,json_path/* isRecord */.u4)(data) || Object.keys(data).length <= Number(bound)],
    ['required', (names, data) => !(0,json_path/* isRecord */.u4)(data) || listOf(names).every((name) => data[String(name)] !== undefined)],
    ['properties', (schemas, data, around) => !(0,json_path/* isRecord */.u4)(data) || ((0,json_path/* isRecord */.u4)(schemas) && eachFits(data, schemas, around))],
    ['additionalProperties', (schema, data, around) => !(0,json_path/* isRecord */.u4)(data) || othersFit(data, schema, around)],
]);
function definitionOf(name, definitions) {
    const path = '#/definitions/';
    return typeof name === 'string' && name.startsWith(path) ? definitions[name.slice(path.length)] : undefined;
}
function eachFits(data, schemas, around) {
    return Object.entries(schemas).every(([name, schema]) => data[name] === undefined || around.fits(data[name], schema));
}
function othersFit(data, schema, around) {
    const { properties } = around.schema;
    const known = (0,json_path/* isRecord */.u4)(properties) ? properties : {};
    return Object.keys(data).every((name) => Object.hasOwn(known, name) || around.fits(data[name], schema));
}
function isOfType(data, type) {
    if (type === 'integer')
        return Number.isInteger(data);
    if (type === 'number')
        return Number.isFinite(data);
    if (type === 'array')
        return Array.isArray(data);
    if (type === 'object')
        return (0,json_path/* isRecord */.u4)(data);
    return (type === 'string' || type === 'boolean') && typeof data === type;
}
function listOf(value) {
    return Array.isArray(value) ? value : [value];
}
function isScalar(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** Only scalars are compared: lists of others are for ajv. */
function isUnique(items) {
    return items.every(isScalar) && new Set(items).size === items.length;
}
/** Counts code points, as JSON Schema does (RFC 8259, section 1). */
function charactersOf(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ./lib/src/flow/validate.js


/** Checks the data against the flow file's schema. @throws UsageError about the first mismatch in the file. */
async function validate(document) {
    await refuseMismatch(document, 'flow');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
    return document.data;
}
/** As `validate`, for the central policy. */
async function validatePolicy(document) {
    await refuseMismatch(document, 'policy');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
    return document.data;
}
/** Lists every mismatch of the data with the flow file's schema, in the order of the validator; none: it fits. */
async function mismatches(document) {
    const problems = await problemsIn(document, 'flow');
    const bySentence = new Map(problems.map((problem) => [(0,errors/* sentenceOf */.$N)(problem), problem]));
    return [...bySentence.values()].map((problem) => new errors/* UsageError */.eb({ ...problem, code: 'flow-invalid' }));
}
/** Keywords that a value of the right type breaks: what stands around it can still be read. */
const ofValues = new Set(['enum', 'const', 'pattern', 'minimum', 'maximum', 'format']);
/** Tells whether every key is known and every value of its type, so that the rules can read the data. */
async function hasShape(document) {
    const validator = await validatorOf('flow');
    return validator(document.data) || (validator.errors ?? []).every(({ keyword }) => ofValues.has(keyword));
}
async function problemsIn(document, kind) {
    // Loaded here, not above: a run without a flow file does not pay for it.
    const { schemas } = await __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 80775));
    if (fits(document.data, schemas[kind], schemas.definitions))
        return [];
    const validator = await validatorOf(kind);
    if (validator(document.data))
        return [];
    const [{ problemsOf }, { layouts }] = await Promise.all([
        __webpack_require__.e(/* import() */ 509).then(__webpack_require__.bind(__webpack_require__, 30509)),
        Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(7766), __webpack_require__.e(8192)]).then(__webpack_require__.bind(__webpack_require__, 80381)),
    ]);
    const names = layouts.map((layout) => layout.name);
    const problems = problemsOf(validator.errors ?? [], document, names);
    return problems.length > 0 ? problems : [{ found: 'the file does not match its schema' }];
}
/** Loaded for a message alone, with ajv, every layout and every rule. */
async function validatorOf(kind) {
    const [{ compiled }, { flowSchema, policySchema }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7467).then(__webpack_require__.bind(__webpack_require__, 79848)),
        Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(7766), __webpack_require__.e(4844), __webpack_require__.e(7869)]).then(__webpack_require__.bind(__webpack_require__, 84845)),
    ]);
    return compiled(kind === 'flow' ? flowSchema : policySchema);
}
async function refuseMismatch(document, kind) {
    const problems = await problemsIn(document, kind);
    if (problems.length === 0)
        return;
    const [first = { found: `the ${kind} file does not match its schema` }] = problems;
    const more = new Set(problems.map(errors/* sentenceOf */.$N)).size - 1;
    const fix = more > 0 ? `${first.fix === undefined ? '' : `${first.fix} `}(and ${more} more)` : first.fix;
    throw new errors/* UsageError */.eb({ ...first, code: `${kind}-invalid`, fix });
}


/***/ }),

/***/ 86540:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uo: () => (/* binding */ isRuleName),
  yr: () => (/* binding */ levels),
  A7: () => (/* binding */ loadRules),
  Pv: () => (/* binding */ ruleDirections),
  XZ: () => (/* binding */ ruleNames),
  Fq: () => (/* binding */ ruleSchemas),
  aO: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/src/policy/model.js
/** Of a rule without settings. */
const noSettings = { properties: {}, stricter: {}, defaults: {} };

;// CONCATENATED MODULE: ./lib/src/policy/rules.js

/**
 * Every rule about the objects of an environment. Its settings in the flow file, its row of the verdict and its page
 * derive from this table: a new rule is one file and one entry here.
 * An entry is what the flow file's schema takes; the rule itself is loaded where objects are judged.
 */
const rules = {
    replicas: rule({
        title: 'Replicas',
        elsewhereOnPlatform: true,
        settings: {
            properties: { minimum: { type: 'integer', minimum: 1, maximum: 1000, description: 'The fewest replicas' } },
            stricter: { minimum: 'higher' },
            defaults: { minimum: 3 },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 17144))).replicas,
    }),
    zones: rule({
        title: 'Zones',
        settings: noSettings,
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 30910))).zones,
    }),
    'disruption-budget': rule({
        title: 'Disruption budgets',
        settings: noSettings,
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 83877))).disruptionBudget,
    }),
    resources: rule({
        title: 'Resources',
        settings: noSettings,
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 14136))).resources,
    }),
    probes: rule({
        title: 'Probes',
        settings: noSettings,
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 60174))).probes,
    }),
    'rolling-update': rule({
        title: 'Rolling updates',
        settings: {
            properties: {
                surge: { type: 'integer', minimum: 1, maximum: 100, description: 'maxSurge, exactly' },
                unavailable: { type: 'integer', minimum: 0, maximum: 100, description: 'maxUnavailable, exactly' },
            },
            stricter: { unavailable: 'lower' },
            defaults: { surge: 1, unavailable: 0 },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 78840))).rollingUpdate,
    }),
    autoscaling: rule({
        title: 'Autoscaling',
        settings: noSettings,
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 6501))).autoscaling,
    }),
    'node-pool': rule({
        title: 'Node pools',
        settings: {
            properties: {
                'spot-labels': {
                    type: 'array',
                    maxItems: 50,
                    uniqueItems: true,
                    items: {
                        type: 'string',
                        pattern: '^[^\\s=]{1,253}(=[^\\s=]{1,63})?$',
                        patternErrorMessage: 'expected a label such as pool=spot, or pool for any value',
                    },
                    description: 'Labels of spot nodes besides the known ones: pool=spot, or pool for any value',
                },
            },
            stricter: {},
            defaults: { 'spot-labels': [] },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 52708))).nodePool,
    }),
    secrets: rule({
        title: 'Secrets',
        settings: {
            properties: {
                store: {
                    type: 'array',
                    maxItems: 20,
                    uniqueItems: true,
                    items: {
                        type: 'string',
                        pattern: '^[a-z][a-z0-9]{1,40}$',
                        patternErrorMessage: 'expected a provider of External Secrets such as aws or vault',
                    },
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
                rotation: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['max-age', 'evidence'],
                    properties: {
                        'max-age': {
                            type: 'string',
                            pattern: '^[1-9][0-9]{0,4}[mhdw]$',
                            patternErrorMessage: 'expected a duration such as 90d',
                            description: 'The longest time since the last rotation: a number and m, h, d or w',
                        },
                        evidence: {
                            type: 'string',
                            minLength: 1,
                            maxLength: 500,
                            description: 'Files of the GitOps repository that say when secrets were rotated: evidence/secrets/*.yaml',
                        },
                    },
                    description: 'How old secrets may become; not judged when left out',
                },
            },
            stricter: { sealed: ['allowed', 'refused'], 'rotation.max-age': 'lower' },
            defaults: { store: [], sealed: 'refused', 'production-stores': [] },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 90801))).secrets,
    }),
    network: rule({
        title: 'Network policies',
        settings: {
            properties: {
                allow: {
                    type: 'object',
                    maxProperties: 50,
                    additionalProperties: {
                        type: 'array',
                        maxItems: 50,
                        items: {
                            type: 'string',
                            pattern: '^[0-9a-fA-F.:/\\[\\]]{2,60}$',
                            patternErrorMessage: 'expected an address or network with or without a port, such as 10.2.0.0/24:5432',
                        },
                    },
                    description: 'Destinations of the application besides those of its cluster, by word: { database: [10.2.0.0/24:5432] }',
                },
            },
            stricter: {},
            defaults: { allow: {} },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 17152))).network,
    }),
    rollout: rule({
        title: 'Progressive delivery',
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
                    patternErrorMessage: 'expected a duration such as 10m',
                    description: 'How long blue stays after the switch, such as 10m; empty: it must be said',
                },
            },
            stricter: { analysis: ['off', 'required'], pause: ['any', 'bounded'] },
            defaults: { canary: [10, 25, 50, 100], analysis: 'required', pause: 'bounded', keep: '' },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 31655))).rollout,
    }),
    platform: rule({
        title: 'Platform',
        ofPlatform: true,
        settings: {
            properties: { minimum: { type: 'integer', minimum: 1, maximum: 100, description: 'The fewest replicas' } },
            stricter: { minimum: 'higher' },
            defaults: { minimum: 2 },
        },
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 67322))).platform,
    }),
    images: rule({
        title: 'Images',
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
        load: async () => (await __webpack_require__.e(/* import() | rules */ 5552).then(__webpack_require__.bind(__webpack_require__, 67835))).images,
    }),
};
/** Holds the settings of an entry to those of its rule. */
function rule(entry) {
    return entry;
}
const ruleNames = Object.keys(rules).filter((name) => isRuleName(name));
function isRuleName(name) {
    return Object.hasOwn(rules, name);
}
/** Loads every rule. */
async function loadRules() {
    const loaded = await Promise.all(ruleNames.map(async (name) => [name, await rules[name].load()]));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each rule of the table, by its name
    return Object.fromEntries(loaded);
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
        patternErrorMessage: 'expected required, warn or off, or settings',
        additionalProperties: false,
        properties: { level: { enum: levels, description: 'required when left out' }, ...settings.properties },
        description: `${title}: required, warn or off, or settings`,
    },
]));
/** Stricter directions of every rule's settings, by path below the section: `replicas.minimum`. */
const ruleDirections = Object.fromEntries(Object.entries(rules).flatMap(([name, { settings }]) => {
    const directions = { level: levels, ...settings.stricter };
    return Object.entries(directions).flatMap(([key, direction]) => direction === undefined ? [] : [[`${name}.${key}`, direction]]);
}));


/***/ })

};
