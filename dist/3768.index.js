export const id = 3768;
export const ids = [3768];
export const modules = {

/***/ 27766:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ krci)
/* harmony export */ });
/* harmony import */ var _forms_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5641);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33875);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _krci_elements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72348);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25923);





/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
const krci = {
    name: 'krci',
    schema: {
        additionalProperties: false,
        properties: {
            layout: {
                const: 'krci',
                description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
            },
            applicationset: {
                type: 'string',
                pattern: '^(none|cluster|.+[.](ya?ml|json))$',
                patternErrorMessage: 'expected none, cluster, or the path of a YAML or JSON file',
                description: 'The file of the ApplicationSet whose element hands the image to Helm; cluster: it is not in Git; none: the values file counts; found by itself in push environments when absent',
            },
        },
    },
    documentation: {
        example: '{ layout: krci }',
        changes: '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing, a file where `<flow>` holds others or with `create: true`. Where an ApplicationSet or Application of Argo CD in Git hands Helm the image, its element or parameters, and the image of a values file that names one',
    },
    places(location, names, anchors) {
        return [valuesPlace(location, names, anchors)];
    },
    async find(location, names, anchors, tree) {
        const values = valuesPlace(location, names, anchors);
        const { applicationset: set } = location;
        const file = set === undefined || set === 'cluster' || set === 'none' ? undefined : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(set, names);
        if (set === 'none' || (names.isPush !== true && file === undefined))
            return [values];
        const manifests = await tree.argoManifests(file ?? names);
        const element = (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .requireOne */ .mc)(names, (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .handedImages */ .$C)(manifests, names, values.file, anchors));
        if (element !== undefined)
            return [element, ...(await copiesOf(values, tree))];
        if (file !== undefined)
            throw noElement(file, names);
        if (set === 'cluster' || (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .readsValues */ .y4)(manifests, names, values.file))
            return [values];
        const { unsearched } = manifests;
        const because = unsearched === undefined ? unsettled : `${unsettled} (${unsearched})`;
        return [{ ...values, isUnsettled: true, effect: () => ({ isProven: false, because }) }];
    },
};
/** Stock KubeRocketCI keeps its ApplicationSet in the cluster alone, and a tree without one tells nothing. */
const unsettled = 'nothing says whether an ApplicationSet of KubeRocketCI hands Helm an image of its own, which would win over the values file';
function valuesPlace({ applicationset }, names, anchors) {
    const { flow, environment, application } = names;
    const directory = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(`${flow}/${environment}`, names);
    const file = `${directory}/${application}-values.yaml`;
    return {
        ...(0,_forms_values_js__WEBPACK_IMPORTED_MODULE_0__/* .helmValues */ .ld)(file, 'image', anchors),
        creation: { directory, siblings: { directory: (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(flow, names), name: /-values\.yaml$/ } },
        ...(applicationset === 'cluster' && names.isPush === true && { overruledBy: 'an ApplicationSet of KubeRocketCI' }),
    };
}
/** A values file that names an image says what runs, too, once nothing is handed to Helm any more. */
async function copiesOf(values, tree) {
    const image = await (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIfRefused */ .k5)(async () => {
        const bytes = await tree.read(values.file);
        return bytes === undefined ? undefined : values.read((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes, values.file));
    });
    if (image?.tag === undefined && image?.digest === undefined)
        return [];
    const { creation: _, ...place } = values;
    return [{ ...place, isCopy: true }];
}
function noElement(file, { flow, environment, application }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: file,
        expected: `an element with stage ${environment} and codebase ${application} in an ApplicationSet of ${flow} that hands imageTag on`,
        found: 'none',
        fix: 'correct "applicationset" of the layout krci in the flow file',
    });
}


/***/ }),

/***/ 87356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sarifText)
/* harmony export */ });
/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;
/** Writes a log of one run as SARIF 2.1.0; the gravest results stay where there are too many to show. */
function sarifText(tool, rules, results) {
    const shown = results.length > maxResults ? results.toSorted(byLevel).slice(0, maxResults) : results;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: tool,
                        informationUri: 'https://github.com/kuberocketci/krci-deploy',
                        rules: rules.map(({ id, text, page }) => {
                            return { id, shortDescription: { text }, ...(page !== undefined && { helpUri: page }) };
                        }),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: shown.map(resultOf),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
const ranks = { error: 0, warning: 1, note: 2 };
function byLevel(a, b) {
    return ranks[a.level] - ranks[b.level];
}
function resultOf({ rule, level, message, path, line = 1, fingerprint }) {
    return {
        ruleId: rule,
        level,
        message: { text: message },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path) },
                    region: { startLine: Math.max(1, line) },
                },
            },
        ],
        partialFingerprints: { finding: fingerprint },
    };
}
/** A path as a relative URI (RFC 3986, 4.2); half of a surrogate pair, which has no encoding, becomes U+FFFD. */
function uriOf(path) {
    return path
        .replace(/^\.\//, '')
        .split('/')
        .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
        .join('/');
}


/***/ }),

/***/ 73768:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/checks.js + 37 modules
var checks = __webpack_require__(21217);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci.js
var krci = __webpack_require__(27766);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/places.js + 1 modules
var places = __webpack_require__(16455);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/states.js
var states = __webpack_require__(43517);
;// CONCATENATED MODULE: ./lib/src/recovery/inventory/krci.js






const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/**
 * Puts the state of KubeRocketCI that only lives into its layout: `<flow>/<environment>/<application>-values.yaml`, with
 * the bytes around the image as they are in Git. What has no place there is listed in `live-only.md`.
 */
async function reviewFiles(scene) {
    const files = new Map();
    const others = [];
    for (const declared of (0,places/* declaredInventories */.vv)(scene)) {
        const inventory = await (0,places/* inventoryAt */.oW)(declared, scene);
        for (const state of await statesIn(inventory, declared.environments, scene)) {
            const file = state.image === undefined ? undefined : await valuesFile(state.image, scene);
            if (file === undefined)
                others.push(`- ${oneLine(state.subject)}: ${oneLine(state.because)}`);
            else
                files.set(file.path, file.text);
        }
    }
    const list = others.length === 0 ? [] : [{ path: 'live-only.md', text: `# State that only lives\n\n${others.join('\n')}\n` }];
    return [...[...files].map(([path, text]) => ({ path, text })), ...list];
}
async function statesIn(inventory, environments, scene) {
    const desired = await (0,places/* desiredIn */.gU)(environments, scene);
    return (0,states/* liveStates */.F)(inventory, [...desired.objects, ...desired.delivery]);
}
/** A name that is no DNS label leads out of the layout, and perhaps out of the directory. */
async function valuesFile(image, { home }) {
    const { flow, environment, application, repository, tag, digest } = image;
    if (![flow, environment, application].every((name) => label.test(name)) || !/^[\w][\w.-]{0,127}$/.test(tag))
        return undefined;
    const names = { flow, environment, application, image: application };
    const [place] = krci/* krci */.E.places({ layout: 'krci' }, names, 'edit-anchor');
    if (place === undefined || !/^[a-z0-9.:_/-]{1,300}$/i.test(repository))
        return undefined;
    const bytes = await home.read(place.file);
    const known = bytes === undefined ? undefined : (0,base_text/* textOf */.b6)(bytes, place.file);
    const pinned = (0,registry_digest/* isDigest */.Bc)(digest) ? { digest } : {};
    if (known !== undefined) {
        const text = await (0,errors/* undefinedIfRefused */.k5)(() => Promise.resolve(place.write(known, { repository, tag, ...pinned })));
        return text === undefined ? undefined : { path: place.file, text };
    }
    const line = (0,registry_digest/* isDigest */.Bc)(digest) ? `  digest: ${digest}\n` : '';
    return { path: place.file, text: `image:\n  repository: ${repository}\n  tag: "${tag}"\n${line}` };
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/schedules/words.js
var words = __webpack_require__(54304);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/documents.js


const maxItems = 200;
/** Writes a plan as Markdown with a box to tick for each step, and its picture. Every name is text. */
function planMarkdown(plan) {
    const { cluster, role, environments, steps, cycles } = plan;
    const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
    const head = [`# Recovery of ${code(cluster)}, ${role}${about}`, ''];
    const warned = cycles.flatMap(({ through, isClosed }) => [
        `- ${isClosed ? '**Cycle**' : 'Cycle with a way around it'}: ${through.map(code).join(' → ')}`,
    ]);
    const body = steps.flatMap((step, index) => stepLines(step, index + 1));
    return [
        ...head,
        ...(warned.length === 0 ? [] : [...warned, '']),
        ...body,
        '',
        '```mermaid',
        ...mermaidLines(plan),
        '```',
        '',
    ].join('\n');
}
function stepLines(step, number) {
    const { title, by, source, needs, items, estimate } = step;
    const after = needs.length === 0 ? '' : `, after ${needs.map(code).join(', ')}`;
    const took = estimate === undefined ? 'time not measured' : `about ${(0,words/* inUnits */.D)(estimate)} by a drill`;
    const shown = items.slice(0, maxItems);
    const more = items.length > shown.length ? [`  - and ${items.length - shown.length} more`] : [];
    return [
        `- [ ] ${number}. ${escaped(title)} (${by}; from ${escaped(source)}${after}; ${took})`,
        ...shown.map((item) => `  - [ ] ${code(item)}`),
        ...more,
    ];
}
/** A plan as JSON has it. */
function planData({ plan, problems }) {
    const { manual, cycles, ...rest } = plan;
    return {
        ...rest,
        cycles: cycles.map(({ kind, subject, through, isClosed }) => ({ kind, subject, through, isClosed })),
        manual: manual.map(({ application, brings }) => ({ application: (0,model/* nameOf */.V)(application), brings })),
        problems,
    };
}
/** Draws a plan as a flow chart of Mermaid: rounded where a person acts. */
function mermaidLines({ steps, cycles }) {
    const nodes = steps.map(({ id, title, by }) => by === 'manual' ? `  ${id}(["${documents_label(title)}"])` : `  ${id}["${documents_label(title)}"]`);
    const arrows = steps.flatMap(({ id, needs }) => needs.map((before) => `  ${before} --> ${id}`));
    const rings = cycles.flatMap(({ through }, index) => [
        `  cycle${index}{{"${documents_label(through.join(' → '))}"}}`,
        `  cycle${index} -.-> cycle${index}`,
    ]);
    return ['flowchart TD', ...nodes, ...arrows, ...rings];
}
/** Mermaid takes entities by `#`; quotes, hashes and markup could end a label. */
function documents_label(text) {
    return text.replaceAll(/[^\p{L}\p{N} ./:→_-]/gu, ' ').slice(0, 300);
}
function code(text) {
    const line = text.replaceAll(/[\p{Cc}`]/gu, ' ').slice(0, 500);
    return `\`${line}\``;
}
function escaped(text) {
    return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|~$!#&]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/recovery/plan/plans.js + 4 modules
var plans = __webpack_require__(73911);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/words.js
var dr_verify_words = __webpack_require__(53320);
// EXTERNAL MODULE: ./lib/src/report/markup.js
var markup = __webpack_require__(19573);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/escape.js

/** Escapes a text for XML and HTML; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escape_escaped(text) {
    return (0,markup/* escapedMarkup */.E)(text.replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/junit.js


/** Writes the findings as JUnit XML, a case each: FAIL is a failure, UNPROVEN an error where it is required. */
function junitOf(verification) {
    const { findings, fatal, flow, at } = verification;
    const failures = findings.filter(({ verdict }) => verdict === 'FAIL').length;
    const errors = fatal.length - failures;
    const skipped = findings.filter(({ verdict }) => verdict === 'UNPROVEN').length - errors;
    const counts = `tests="${findings.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
    const stops = new Set(fatal);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="krci-deploy" ${counts}>`,
        `  <testsuite name="${attribute(`dr-verify of ${flow}`)}" ${counts} timestamp="${at.slice(0, 19)}">`,
        ...findings.map((finding) => `    ${caseOf(finding, stops.has(finding))}`),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(finding, isFatal) {
    const { check, verdict, subject, environment = 'flow', file } = finding;
    const place = file === undefined ? '' : ` file="${attribute(file)}"`;
    const head = `<testcase classname="${attribute(`dr-verify.${environment}.${check}`)}" name="${attribute(subject)}"${place}`;
    if (verdict === 'PASS')
        return `${head}/>`;
    const message = attribute(`${verdict}: ${(0,dr_verify_words/* findingText */.N)(finding)}`);
    if (!isFatal)
        return `${head}><skipped message="${message}"/></testcase>`;
    const element = verdict === 'FAIL' ? 'failure' : 'error';
    return `${head}><${element} type="${check}" message="${message}"/></testcase>`;
}
function attribute(text) {
    return escape_escaped(text).replaceAll(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./lib/src/report/printable.js + 4 modules
var printable = __webpack_require__(35193);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/verification.js



const order = ['FAIL', 'UNPROVEN', 'PASS'];
/** Sums findings up: what is proven, what is not, and what nobody looked at. */
function verificationOf(plan, findings, at) {
    const { scene, required, asked, absent } = plan;
    const sorted = findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const fatal = sorted.filter((finding) => (0,checks/* isFatal */.BG)(finding, required));
    const notLookedAt = [...recovery/* recoveryChecks */.Fv.filter((name) => !asked.includes(name)), 'the clusters themselves'];
    const isProven = fatal.length === 0;
    return {
        flow: scene.flow.name,
        at,
        heads: (0,dr_verify_words/* headsOf */.j)(scene),
        isProven,
        headline: headlineOf(isProven, { required, findings, notLookedAt }),
        required,
        asked,
        notLookedAt,
        findings: sorted,
        fatal,
        sums: sumsOf(scene, sorted),
        absent,
    };
}
/** Claims the checks and no more: a restore needs everything that was not looked at, too. */
function headlineOf(isProven, { required, findings, notLookedAt }) {
    const names = required.length === 0 ? 'nothing is required' : required.join(', ');
    const { PASS, FAIL, UNPROVEN } = countsOf(findings);
    const sums = `${PASS} passed, ${FAIL} failed, ${UNPROVEN} unproven`;
    return `${isProven ? 'proven' : 'not proven'}: ${names} (${sums}); not looked at: ${notLookedAt.join(', ')}`;
}
function countsOf(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}
function sumsOf({ environments, flow }, findings) {
    const whole = findings.filter(({ environment }) => environment === undefined);
    const sums = environments.map(({ name }) => ({
        of: name,
        counts: countsOf(findings.filter(({ environment }) => environment === name)),
    }));
    return whole.length === 0 ? sums : [...sums, { of: `the flow ${flow.name}`, counts: countsOf(whole) }];
}
/** Question of a finding's check. */
function questionOf({ check }) {
    return checks/* checks */.AV[check].documentation.question;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/page.js




/** Writes a page without scripts that loads nothing, for a browser and for paper; everything from outside is escaped. */
function pageOf(verification) {
    const { flow, at, heads, isProven, required, notLookedAt, findings, sums, fatal, absent } = verification;
    const title = `${flow}: recovery`;
    const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page_text(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${page_text(title)}</h1><p class="badge ${isProven ? 'good' : 'bad'}">${isProven ? 'proven' : 'not proven'}: ${page_text(required.join(', ') || 'nothing is required')}</p></header>
<p>${page_text(heads)} · ${page_text(at.slice(0, 16).replace('T', ' '))} UTC</p>
${list('What to do first', tasks)}<h2>By environment</h2>
<table><thead><tr><th>environment</th><th>proven</th><th>disproven</th><th>unproven</th></tr></thead><tbody>
${sums.map(({ of, counts }) => `<tr><th>${page_text(of)}</th><td>${counts.PASS}</td><td>${counts.FAIL}</td><td>${counts.UNPROVEN}</td></tr>`).join('\n')}
</tbody></table>
${groups(findings)}<h2>Not looked at</h2>
<p>${page_text(notLookedAt.join(', '))}.</p>
${list('Not deployed, as Git names no image for them', absent)}<footer>krci-deploy dr-verify</footer>
</body>
</html>
`;
}
function groups(findings) {
    const names = [...new Set(findings.map(({ check }) => check))];
    return names
        .map((check) => {
        const own = findings.filter((finding) => finding.check === check);
        const [first] = own;
        const question = first === undefined ? '' : questionOf(first);
        return `<section><h2>${page_text(check)}</h2>\n<p>${page_text(question)}</p>\n<table><thead><tr><th>verdict</th><th>subject</th><th>because</th><th>place</th></tr></thead><tbody>\n${own.map(row).join('\n')}\n</tbody></table></section>\n`;
    })
        .join('');
}
const classes = { PASS: 'good', UNPROVEN: 'fair', FAIL: 'bad' };
function row(finding) {
    const { verdict, subject, file, line } = finding;
    const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
    return `<tr><td class="${classes[verdict]}">${verdict}</td><td>${page_text(subject)}</td><td>${page_text((0,dr_verify_words/* findingText */.N)(finding))}</td><td>${page_text(place)}</td></tr>`;
}
function list(title, items) {
    if (items.length === 0)
        return '';
    return `<h2>${page_text(title)}</h2>\n<ul>${items.map((item) => `<li>${page_text(item)}</li>`).join('')}</ul>\n`;
}
function page_text(value) {
    return escape_escaped((0,printable/* printable */.g$)(value));
}
const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e4e9f0); --ground: light-dark(#fff, #14171c); --line: light-dark(#dfe4ea, #2d3540);
  --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
body { margin: 0 auto; max-width: 72rem; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.badge { display: inline-block; margin: 0; padding: .2rem .7rem; border: 1px solid currentColor; border-radius: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); }
td:first-child { white-space: nowrap; } .good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
footer { margin-top: 1.5rem; font-size: .8rem; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`;

// EXTERNAL MODULE: ./lib/src/render/output-name.js
var output_name = __webpack_require__(98456);
// EXTERNAL MODULE: ./lib/src/report/sarif.js
var sarif = __webpack_require__(87356);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/sarif.js




/** Writes what is not proven and has a place in Git as SARIF 2.1.0. What a program printed is no file of Git. */
function sarifOf({ findings, fatal, asked }) {
    const stops = new Set(fatal);
    const rules = asked.map((name) => ({ id: name, text: checks/* checks */.AV[name].documentation.question }));
    const results = findings.flatMap((finding) => {
        const { check, subject, verdict, file, line } = finding;
        if (verdict === 'PASS' || file === undefined || (0,output_name/* directoryOfOutput */.o)(file) !== undefined)
            return [];
        return {
            rule: check,
            level: levelOf(finding, stops),
            message: `${subject}: ${verdict}: ${(0,dr_verify_words/* findingText */.N)(finding)}`,
            path: file,
            line,
            fingerprint: `${check}/${subject}`,
        };
    });
    return (0,sarif/* sarifText */.B)('krci-deploy dr-verify', rules, results);
}
function levelOf(finding, stops) {
    return stops.has(finding) ? 'error' : 'note';
}

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/report.js
var report = __webpack_require__(75219);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js













/** Runs the checks one after the other: each bounds its own questions to registries and servers. */
async function execute(plan, ports) {
    const findings = [];
    for (const name of plan.asked)
        findings.push(...(await (0,checks/* runCheck */.k_)(name, plan.scene)));
    const verification = verificationOf(plan, findings, ports.clock.now().toISOString());
    const written = (await writeFiles(verification, plan, ports)) + (await writePlans(plan, ports)) + (await writeReview(plan, ports));
    const outcome = {
        changed: written > 0,
        headline: verification.headline,
        outputs: outputsOf(verification, plan),
        data: dataOf(verification, plan),
        report: (0,report/* verificationReport */.s)(verification),
        annotations: verification.fatal.flatMap(annotationOf).slice(0, maxAnnotations),
    };
    const [first] = verification.fatal;
    return first === undefined ? outcome : { ...outcome, failure: notRecoverable(first, verification.fatal.length) };
}
const maxAnnotations = 50;
function annotationOf({ check, subject, file, line, ...rest }) {
    if (file === undefined)
        return [];
    const title = `dr-verify: ${check}`;
    const message = `${subject}: ${(0,dr_verify_words/* findingText */.N)(rest)}`;
    return [{ level: 'error', title, message, file, ...(line !== undefined && { line }) }];
}
function outputsOf({ isProven, findings }, { scene }) {
    const counts = countsOf(findings);
    return {
        verdict: isProven ? 'pass' : 'fail',
        commit: scene.branches[0]?.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
}
function dataOf(verification, { scene }) {
    const { isProven, at, required, asked, findings, sums, absent, notLookedAt } = verification;
    const { branches } = scene;
    return {
        verdict: isProven ? 'pass' : 'fail',
        at,
        commit: branches[0]?.commit ?? '',
        ...(branches.length > 1 && { branches }),
        required,
        checks: asked,
        environments: sums,
        findings,
        absent,
        notLookedAt,
    };
}
function notRecoverable({ check, subject, verdict, because, fix }, count) {
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    return new errors/* RefusedError */.fk({
        code: 'not-recoverable',
        where: `${check} of ${subject}`,
        found: `${verdict}: ${because}${more}`,
        ...(fix !== undefined && { fix }),
    });
}
/** Writes the report in the forms that are asked for; returns how many. */
async function writeFiles(verification, { outputs }, { files }) {
    const made = [
        [outputs.markdown, () => (0,markdown/* renderMarkdown */.G)((0,report/* verificationReport */.s)(verification))],
        [outputs.junit, () => junitOf(verification)],
        [outputs.sarif, () => sarifOf(verification)],
        [outputs.html, () => pageOf(verification)],
    ];
    const wanted = made.flatMap(([path, make]) => (path === undefined ? [] : [[path, make]]));
    for (const [path, make] of wanted)
        await files.write(path, new TextEncoder().encode(make()));
    return wanted.length;
}
/** Writes the plan of each cluster; returns how many. */
async function writePlans({ scene, outputs }, { files }) {
    if (outputs.plans === undefined)
        return 0;
    const made = await (0,plans.plansOf)(scene);
    for (const one of made) {
        const path = (0,external_node_path_.join)(outputs.plans, one.plan.cluster);
        await files.write(`${path}.md`, new TextEncoder().encode(planMarkdown(one.plan)));
        await files.write(`${path}.json`, new TextEncoder().encode(`${JSON.stringify(planData(one), null, 2)}\n`));
    }
    return made.length;
}
/** Writes state that only lives, for review; returns how many files. */
async function writeReview({ scene, outputs }, { files }) {
    if (outputs.write === undefined)
        return 0;
    const made = await reviewFiles(scene);
    for (const { path, text } of made)
        await files.write((0,external_node_path_.join)(outputs.write, path), new TextEncoder().encode(text));
    return made.length;
}


/***/ })

};
