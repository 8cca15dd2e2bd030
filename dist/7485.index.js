export const id = 7485;
export const ids = [7485];
export const modules = {

/***/ 7485:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closedReport: () => (/* binding */ closedReport),
/* harmony export */   promotedReport: () => (/* binding */ promotedReport)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20931);
/* harmony import */ var _steps_manifest_bump_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64062);
/* harmony import */ var _steps_gate_outputs_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11719);
/* harmony import */ var _steps_gate_verdict_amount_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61264);
/* harmony import */ var _steps_status_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16292);






/** Reports a promotion: who promoted what from where to where, what differs in Git, and the rest folded. */
function promotedReport(ended) {
    const { planned, verdict, moved, bumped } = ended;
    const { what, into } = namesOf(planned);
    const mark = verdict?.verdict === 'warn' ? '⚠️' : '✅';
    const rows = [...factsOf(planned), ...changeRows(ended), ...verdictRows(verdict)];
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(`${mark} ${what} ${planned.promote.promotions[0]?.rollback === true ? 'is back' : 'is promoted'}${into}`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Application', planned.promote.promotions[0]?.application ?? ''], rows),
        ...(0,_steps_manifest_bump_report_js__WEBPACK_IMPORTED_MODULE_1__/* .changesReport */ .M3)(planned.bump),
        ...(verdict === undefined ? [] : (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(gateTitle(verdict), (0,_steps_gate_outputs_report_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictReport */ .mq)(verdict))),
        ...(0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)('Registries', moved),
        ...(0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)('Change in Git', bumped),
    ];
}
/** Reports a closed gate: what does not go where, once what to do, and the rest folded. */
function closedReport({ planned, verdict }) {
    const { what, into } = namesOf(planned);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(`❌ ${what} is not promoted${into}`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Application', planned.promote.promotions[0]?.application ?? ''], factsOf(planned)),
        ...(verdict === undefined ? [] : (0,_steps_gate_outputs_report_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksReport */ .nA)(verdict)),
        ...(verdict === undefined ? [] : (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(gateTitle(verdict), (0,_steps_gate_outputs_report_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictReport */ .mq)(verdict))),
    ];
}
function namesOf({ promote }) {
    const [one] = promote.promotions;
    return {
        what: [one?.application, one?.tag].filter((part) => part !== undefined).join(' '),
        into: one?.to === undefined ? '' : ` into ${one.to}`.replace(/^ into/, one.rollback ? ' in' : ' into'),
    };
}
function factsOf({ promote, bump }) {
    const [one] = promote.promotions;
    if (one === undefined)
        return [];
    const from = [one.from ?? 'the build', one.sourceTag].filter((part) => part !== undefined).join(' ');
    const before = bump.parts[0]?.previous;
    const was = before === undefined ? '' : `, which ran ${imageName(before)}`;
    return [
        ['From → to', `${from} → ${one.to ?? 'the destination'} ${one.tag}${was}`],
        ['Digest', one.digest],
    ];
}
function imageName({ tag, digest }) {
    return [tag, digest === undefined || digest === '' ? undefined : `(${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)})`]
        .filter((part) => part !== undefined)
        .join(' ');
}
function changeRows({ planned, commit, changeRequest, platform }) {
    if (changeRequest !== '') {
        return [['Waits for', { text: 'the change request', links: [{ text: 'open it', url: changeRequest }] }]];
    }
    if (commit === '')
        return [['Commit', 'none: Git said so already']];
    const { kind, server } = platform;
    const own = kind === 'local' || server === undefined ? undefined : { kind, url: server.url };
    const { location } = planned.bump.destination;
    const url = location === undefined ? undefined : (0,_steps_status_links_js__WEBPACK_IMPORTED_MODULE_3__/* .pagesOf */ .E)(location, own)?.commit(commit);
    return [['Commit', { text: commit.slice(0, 12), links: url === undefined ? [] : [{ text: 'open it', url }] }]];
}
function verdictRows(verdict) {
    if (verdict === undefined)
        return [['Gate', 'none is asked before a rollback here']];
    const approvers = [...new Set((verdict.approvals ?? []).map(({ approver }) => approver))];
    const warnings = verdict.checks.filter(({ status }) => status === 'warn');
    return [
        ...(approvers.length === 0 ? [] : [['Approved by', approvers.join(', ')]]),
        ...warnings.map(({ title, found }) => ['Warning', `${title}: ${found}`]),
    ];
}
function gateTitle({ verdict, checks }) {
    const asked = checks.filter(({ status }) => status !== 'skip').length;
    return `Gate: ${verdict}, ${(0,_steps_gate_verdict_amount_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)(asked, 'check')}`;
}


/***/ }),

/***/ 16292:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

const hosts = {
    github: {
        host: /(^|\.)github\./,
        commit: '/commit/',
        request: '/pull/',
        numbers: [/^Merge pull request #(\d{1,9}) from /, /^[^\n]* \(#(\d{1,9})\)(?:\n|$)/],
    },
    gitlab: {
        host: /(^|\.)gitlab\./,
        commit: '/-/commit/',
        request: '/-/merge_requests/',
        numbers: [/^See merge request [\w./-]*!(\d{1,9})$/m],
    },
};
/**
 * Finds the pages of a repository by its URL, or its address for SSH; undefined for a path and for another host.
 * `server` is the platform of the run, whose host may have any name.
 */
function pagesOf(location, server) {
    const address = webAddressOf(location);
    if (address === undefined)
        return undefined;
    const isOwn = server !== undefined && URL.canParse(server.url) && new URL(server.url).origin === address.origin;
    const named = ['github', 'gitlab'].find((kind) => hosts[kind].host.test(address.hostname));
    const kind = isOwn ? server.kind : named;
    if (kind === undefined)
        return undefined;
    const { commit, request, numbers } = hosts[kind];
    const base = `${address.origin}${address.pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
    return {
        commit: (id) => `${base}${commit}${id}`,
        request: (message) => {
            const number = numbers.map((pattern) => pattern.exec(message)?.[1]).find((one) => one !== undefined);
            return number === undefined ? undefined : `${base}${request}${number}`;
        },
    };
}
/** `https://host/path` of a Git URL or of the scp-like form (git-clone(1), "GIT URLS"), without user and password. */
function webAddressOf(location) {
    const [, host, path] = /^[\w.-]+@([\w.-]+):([^/].*)$/.exec(location) ?? [];
    const text = host === undefined ? location : `https://${host}/${path}`;
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol === 'https:')
        return new URL(url.pathname, url.origin);
    return url.protocol === 'ssh:' ? new URL(url.pathname, `https://${url.hostname}`) : undefined;
}
/** Links of a place: the commit and the change request that deployed it, the run that promoted it, and its record. */
function linksOf({ promotion, change, recordDigest }, { application, environment }, pages) {
    const addresses = [
        ['change request', change && pages?.request(change.message)],
        ['commit', change && pages?.commit(change.commit)],
        ['run', httpsAddress(promotion?.run)],
        ['record', recordDigest && recordAddress(environment.registry, application.image, recordDigest)],
    ];
    return addresses.flatMap(([text, url]) => (url === undefined ? [] : [{ text, url }]));
}
/** A record may hold any text as its run's address: only https is a link. */
function httpsAddress(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const { protocol, href, username, password } = new URL(text);
    return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}
/** Address of the record's manifest in its registry (OCI distribution-spec 1.1, "Pulling manifests"). */
function recordAddress(registry, image, record) {
    const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image);
    if (place.kind === 'layout')
        return undefined;
    const host = place.registry === 'docker.io' ? 'registry-1.docker.io' : place.registry;
    return httpsAddress(`https://${host}/v2/${place.repository}/manifests/${record}`);
}


/***/ })

};
