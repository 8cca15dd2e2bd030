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

/***/ 79508:
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

/***/ 76671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
/** Keeps literal types, so that `Values` knows which inputs are always there. */
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
/** The variable by which a GitHub runner hands over an input: upper case, blanks to underscores, dashes kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function flag(name) {
    return `--${name}`;
}
/** A name in a dotenv report, which GitLab limits to letters, digits and underscores. */
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65071);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(11636);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24366);



/** Longest value of an input, in characters, and most items of a list: far above any real one. */
const longest = 65_536;
const mostItems = 1000;
/**
 * Turns what a surface handed over into the values of a declaration. A value that is empty or blank is an absent one,
 * because neither GitHub nor GitLab can tell the two apart. `spelling` is the input's name as the user typed it.
 * Throws UsageError: `unknown-input`, `missing-input`, `invalid-input`.
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
        const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known);
        const advice = near === undefined ? `it has ${known.map(spelling).join(', ')}` : `did you mean ${spelling(near)}?`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('unknown-input', `${declaration.name} has no input ${shown(spelling(name))}; ${advice}`);
    }
}
function valueOf(input, text, label) {
    if (text === '')
        return whenAbsent(input, label);
    if (text.length > longest) {
        throw invalid(label, `at most ${longest} characters`, `${text.length}`);
    }
    if (input.type === 'text')
        return textOf(input, text, label);
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
    if (isRequired(input))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('missing-input', `${label} is required: ${input.description}`);
    return undefined;
}
function isRequired(input) {
    return 'required' in input && (input.required ?? false);
}
function textOf(input, text, label) {
    if (!matchesWhole(input.pattern, text))
        throw invalid(label, (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input.pattern), shown(text));
    return text;
}
function listOf(input, text, label) {
    const items = text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    if (items.length > mostItems)
        throw invalid(label, `at most ${mostItems} items`, `${items.length}`);
    for (const item of items) {
        if (!matchesWhole(input.pattern, item))
            throw invalid(label, `a list of ${(0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input.pattern)}`, shown(item));
    }
    return items;
}
function choiceOf(input, text, label) {
    if (input.options.includes(text))
        return text;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(text, input.options);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    throw invalid(label, alternatives(input.options), `${shown(text)}${hint}`);
}
function numberOf(input, text, label) {
    const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= input.minimum && value <= input.maximum)
        return value;
    throw invalid(label, `a number from ${input.minimum} to ${input.maximum}`, shown(text));
}
/** YAML 1.2 core schema, 10.3.2: what a workflow's author may write for a boolean. */
function booleanOf(text, label) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    throw invalid(label, 'true or false', shown(text));
}
function matchesWhole(pattern, text) {
    return new RegExp(`^(?:${pattern})$`).test(text);
}
function alternatives(options) {
    return options.length === 1 ? `${options[0]}` : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
function invalid(label, expected, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-input', `${label}: expected ${expected}, found ${found}`);
}
/** A value as a message may show it: quoted, on one line, cut where it gets long. */
function shown(text) {
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
/* harmony export */   rE: () => (/* binding */ version)
/* harmony export */ });
/**
 * Patterns that inputs share. None lets through a quote, a backslash, a line break or a control character; a leading
 * dash is refused so that no value can be read as an option by a program that we call. Repetition stays at or below
 * 1000, the most that RE2, and so GitLab, compiles.
 */
/** Flow, environment and application names: DNS labels, as Kubernetes and Argo CD have them. */
const name = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
/** SemVer 2.0, with or without a `v`; the step parses it strictly. */
const version = 'v?[0-9][0-9A-Za-z.+-]{0,127}';
/** OCI image-spec, descriptor.md, "Digests": the algorithms that registries must support. */
const digest = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';
/** A commit: full or abbreviated hexadecimal. */
const commit = '[0-9a-f]{7,64}';
/** A path relative to the working directory or absolute; glob characters allowed. */
const path = '[^-\\\\\'"`$;\\n\\r\\t\\0][^\\\\\'"`$;\\n\\r\\t\\0]{0,999}';
/** A Git ref name or branch (git-check-ref-format is applied by Git itself). */
const ref = '[A-Za-z0-9_][A-Za-z0-9_./@+#-]{0,254}';
/** A Git URL or path, without credentials in it. */
const repository = '[A-Za-z0-9_./~][A-Za-z0-9_./~:@+%-]{0,999}';
/** An image reference, or `oci:DIR[:TAG]` for an OCI layout on disk. */
const reference = '[A-Za-z0-9_./][A-Za-z0-9_./:@+%-]{0,999}';
/** A number and its unit: minutes, hours, days or weeks. */
const duration = '[1-9][0-9]{0,4}[mhdw]';
/** A sentence that people read: letters of any language are not among what RE2 and a shell agree on. */
const sentence = '[A-Za-z0-9][A-Za-z0-9 .,:()/#_+-]{9,299}';
/** The id of a ticket, whatever the system. */
const ticket = '[A-Za-z0-9][A-Za-z0-9_.-]{0,63}';
const words = {
    [name]: 'a name of lower-case letters, digits and inner dashes (at most 63)',
    [version]: 'a version such as 1.2.3, 1.2.3-rc.1 or v1.2.3',
    [digest]: 'a digest: sha256: and 64 lower-case hexadecimal digits',
    [commit]: 'a commit: 7 to 64 lower-case hexadecimal digits',
    [path]: 'a path that does not start with a dash and has no quote, backslash, backtick, $, ; or line break',
    [ref]: 'a branch or tag of letters, digits and _ . / @ + # -, not starting with a dash',
    [repository]: 'the URL or path of a Git repository, without credentials or blanks',
    [duration]: 'a duration such as 30m, 12h, 7d or 4w',
    [sentence]: 'a sentence of 10 to 300 letters, digits, blanks and . , : ( ) / # _ + -',
    [ticket]: 'the id of a ticket, such as CHG0030001 or OPS-7',
    [reference]: 'an image reference such as registry.example.com/shop/cart:1.2.3, or oci:DIR[:TAG]',
};
/** What a pattern lets through, as the noun phrase of a message. */
function inWords(pattern) {
    return words[pattern] ?? `text that matches ${pattern}`;
}


/***/ }),

/***/ 89107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readCredentials),
  t: () => (/* binding */ scrubber)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __nccwpck_require__(65071);
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
/** The tokens as such and as HTTP sends them, for masks. */
function webSecrets(credentials) {
    const tokens = Object.values(credentials).flatMap(({ token }) => token ?? []);
    return tokens.flatMap((token) => formsOf(token)).filter((form) => form.length >= 4);
}
function formsOf({ secret, username }) {
    const pair = username === undefined ? `${secret}:` : `${username}:${secret}`;
    return [secret, encodeURIComponent(secret), Buffer.from(pair).toString('base64')];
}
/** `…_TOKEN`, or `…_USERNAME` and `…_PASSWORD`; `…_HOST` is the server that they are for. */
function ownCredential(read, prefix) {
    const [name, password] = [`${prefix}_USERNAME`, `${prefix}_PASSWORD`];
    const [username, secret, token] = [read(name), read(password), tokenFrom(read, `${prefix}_TOKEN`)];
    if ((username === undefined) !== (secret === undefined)) {
        throw new errors/* UsageError */.eb('incomplete-credentials', `${name} and ${password}: expected both or none, found one`);
    }
    if (token !== undefined && username !== undefined) {
        throw new errors/* UsageError */.eb('ambiguous-credentials', `${prefix}_TOKEN and ${name} are both set: keep the one that is meant`);
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
    const web = webCredentials(read);
    const home = read('HOME') ?? read('USERPROFILE');
    return {
        git,
        registry,
        insecureRegistries: hosts(read('KRCI_DEPLOY_INSECURE_REGISTRIES')),
        web,
        insecureHosts: hosts(read('KRCI_DEPLOY_INSECURE_HOSTS')),
        dockerConfig: read('DOCKER_CONFIG') ?? (home === undefined ? undefined : `${home}/.docker`),
        signingKey: read('KRCI_DEPLOY_SIGNING_KEY'),
        secrets: [...new Set([...secretForms(read, git, registry), ...webSecrets(web)])],
    };
}
function hosts(list) {
    return (list ?? '').split(/[\s,]+/).filter((host) => host !== '');
}
function reader(variables) {
    return (name) => {
        const value = variables[name]?.trim();
        return value === '' ? undefined : value;
    };
}
/** Our own variable first; the platform's token besides, when it is for another server. */
function gitCredentials(read) {
    const platform = platformCredential(read);
    const secret = read('KRCI_DEPLOY_GIT_TOKEN');
    if (secret === undefined)
        return platform === undefined ? [] : [platform];
    const host = read('KRCI_DEPLOY_GIT_HOST') ?? platformHost(read);
    if (host === undefined) {
        throw new errors/* UsageError */.eb('missing-git-host', 'KRCI_DEPLOY_GIT_TOKEN is set and no server that it is for: set KRCI_DEPLOY_GIT_HOST, such as https://git.example.com');
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
    const gitlab = passwordFrom(read, 'CI_REGISTRY', 'CI_REGISTRY_USER', 'CI_REGISTRY_PASSWORD');
    const names = ['HOST', 'USERNAME', 'PASSWORD'].map((part) => `KRCI_DEPLOY_REGISTRY_${part}`);
    const [host = '', username = '', password = ''] = names;
    const own = passwordFrom(read, host, username, password);
    const missing = names.filter((name) => read(name) === undefined);
    if (own === undefined && (read(username) !== undefined || read(password) !== undefined)) {
        throw new errors/* UsageError */.eb('incomplete-registry-credentials', `${missing.join(' and ')} not set: expected ${names.join(', ')} together, or use docker login`);
    }
    return [own, ...authConfig(read('DOCKER_AUTH_CONFIG')), gitlab].filter((credential) => credential !== undefined);
}
/** `auths` of a config.json. The parser's own message would quote the text, so it is not kept as a cause. */
function authConfig(text) {
    if (text === undefined)
        return [];
    try {
        const config = JSON.parse(text);
        return Object.entries(config.auths ?? {}).map(([host, { auth = '' }]) => {
            const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':');
            if (username === '' || password.length === 0)
                throw new TypeError('no pair');
            return { host, username, password: password.join(':') };
        });
    }
    catch {
        throw new errors/* UsageError */.eb('invalid-docker-auth-config', 'DOCKER_AUTH_CONFIG: expected JSON such as {"auths":{"registry.example.com":{"auth":"base64 of user:password"}}}, found something else');
    }
}
function passwordFrom(read, ...names) {
    const [host, username, password] = names.map(read);
    if (host === undefined || username === undefined || password === undefined)
        return undefined;
    return { host, username, password };
}
/** Secrets as such, and as HTTP sends them. A value of under four characters is no secret and would mask half a log. */
function secretForms(read, git, registry) {
    const pairs = [
        ...git.map(({ username, secret }) => [username, secret]),
        ...registry.map(({ username, password }) => [username, password]),
    ];
    const forms = pairs.flatMap(([username, secret]) => [
        secret,
        encodeURIComponent(secret),
        Buffer.from(`${username}:${secret}`).toString('base64'),
    ]);
    const tokens = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITLAB_TOKEN', 'CI_JOB_TOKEN'].flatMap((name) => read(name) ?? []);
    return [...new Set([...forms, ...tokens, ...keyLines(read('KRCI_DEPLOY_SIGNING_KEY') ?? '')])].filter((form) => form.length >= 4);
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

/***/ 87628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YG: () => (/* binding */ summaryOf),
  Kn: () => (/* binding */ writeOutputs),
  Sy: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __nccwpck_require__(65071);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __nccwpck_require__(12560);
// EXTERNAL MODULE: ./lib/src/declaration/names.js
var names = __nccwpck_require__(38541);
// EXTERNAL MODULE: ./lib/src/report/printable.js
var printable = __nccwpck_require__(21634);
;// CONCATENATED MODULE: ./lib/src/entry/dotenv.js


/** GitLab refuses a dotenv report above this size (instance limit `dotenv_size`, default 5 KiB). */
const largest = 5 * 1024;
/**
 * Outputs as a dotenv report (`artifacts:reports:dotenv`): a variable a line, no line breaks in values, no quotes
 * around them, which GitLab would keep.
 */
function dotenvReport(outputs, prefix = '') {
    const left = [];
    let text = '';
    for (const [name, value] of Object.entries(outputs)) {
        const line = `${prefix}${(0,names/* dotenvName */.ey)(name)}=${(0,printable/* oneLine */.TN)(value)}\n`;
        if (Buffer.byteLength(text + line) > largest)
            left.push(name);
        else
            text += line;
    }
    return { text, left };
}

// EXTERNAL MODULE: ./lib/src/entry/failure.js
var failure = __nccwpck_require__(92387);
;// CONCATENATED MODULE: ./lib/src/entry/entry-files.js






/** Writes `--dotenv`. Throws UsageError when the file cannot be written. */
async function writeOutputs({ dotenv: file, dotenvPrefix }, outcome, directory, log) {
    if (file === undefined)
        return;
    const { text, left } = dotenvReport(outcome.outputs, dotenvPrefix);
    if (left.length > 0)
        log.warn(`--dotenv: ${left.join(', ')} left out, a dotenv report holds 5 KiB`);
    await write((0,external_node_path_.resolve)(directory, file), text, '--dotenv');
}
/** Writes `--summary`: what there is to show and, at the end, what went wrong. */
async function writeSummary(file, step, outcome, error, directory, scrub) {
    if (file === undefined)
        return;
    await write((0,external_node_path_.resolve)(directory, file), scrub(summaryOf(step, outcome, error)), '--summary');
}
/** The run as Markdown, the same on every platform. */
function summaryOf(step, outcome, error) {
    const shown = outcome === undefined ? '' : (0,markdown/* renderMarkdown */.G)(outcome.report);
    const failed = error === undefined ? '' : (0,markdown/* renderMarkdown */.G)((0,failure/* failureAsReport */.vO)((0,failure/* failureOf */.g5)(error), step));
    return [shown, failed].filter((part) => part !== '').join('\n');
}
async function write(path, text, label) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        throw new errors/* UsageError */.eb('unwritable-file', `${label}: expected a file that can be written, found that ${path} cannot`, {
            cause,
        });
    }
}


/***/ }),

/***/ 92387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ failureAsText),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   vO: () => (/* binding */ failureAsReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65071);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21634);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20931);



function failureOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) {
        return { code: error.code, message: (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message), details: causesOf(error) };
    }
    return { code: 'bug', message: (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(messageOf(error)), details: [stackOf(error), reportBug] };
}
const reportBug = 'This is a bug in krci-deploy. Please report it in the project that you have krci-deploy from, with the lines above and what you ran.';
function failureAsText(failure, mute) {
    return [`error: ${failure.message}`, ...failure.details.map((detail) => mute((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(detail)))]
        .map((line) => `${line}\n`)
        .join('');
}
function failureAsReport({ code, message }, step) {
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
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21634);

const eraseLine = '\r\u001B[K';
/** Lines on stderr. `verbose` shows debug lines too; `columns` is the width of a terminal that somebody watches. */
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
 * stands ("Workflow commands for GitHub Actions"); file names and answers of servers are not ours to trust.
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
/** Plans and, unless it is a dry run, carries the plan out; shows what the step has to show. */
async function runStep(step, inputs, ports, show) {
    const plan = await step.plan(inputs, ports);
    const described = step.describe(plan);
    const dryRun = inputs['dry-run'] === true;
    if (dryRun || step.shows === 'plan')
        show(described);
    if (dryRun)
        return rehearsed(step.declaration, described, step.data?.(plan));
    const outcome = await step.execute(plan, ports);
    // What a failed step found is shown whatever its kind: it says what to do.
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

/***/ 65071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   oe: () => (/* binding */ EvidenceError),
/* harmony export */   zg: () => (/* binding */ StepError)
/* harmony export */ });
class StepError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
        this.name = new.target.name;
    }
}
/** The rules say no: a gate failed, an environment would be skipped, a tag would move, an edit cannot be proven. */
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
/** A registry, Git server or platform did not do its part, after retries where they could help. */
class RemoteError extends StepError {
    exitCode = 4;
}
/** The exit code for anything thrown: what we did not foresee is a bug of ours. */
function exitCodeOf(error) {
    return error instanceof StepError ? error.exitCode : 5;
}


/***/ }),

/***/ 11636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that is the fewest edits away from what was typed, or undefined when none is near enough to be a slip
 * of the hand (a third of its length, and at least one edit).
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
/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
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

/***/ 66649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(76671);
/* harmony import */ var _steps_common_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42821);
/* harmony import */ var _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(26549);
/* harmony import */ var _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98028);
/* harmony import */ var _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(61853);





/**
 * The root action: the inputs of its three steps under their own names, but for the gate's `commit`, which is
 * `evidence-commit` here, because manifest-bump's `commit` says how the change lands.
 */
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__/* .declare */ .x)({
    name: 'promotion',
    summary: 'Promote one version into one environment: gate, promote and manifest-bump in one process',
    inputs: {
        application: { ..._steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.application, description: 'Application of the flow', required: true },
        environment: { ..._steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.environment, description: 'Environment to promote into', required: true },
        version: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.version,
            description: 'Version that the artifact has there; by default it keeps its tag',
        },
        'expect-digest': _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs['expect-digest'],
        'expect-version': _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs['expect-version'],
        rollback: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.rollback,
            description: 'Go back to a version, or digest, that a record shows to have run in the environment; no gate is asked again',
        },
        source: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.source,
            description: 'Reference that the build pushed, for the first environment of the flow',
        },
        'evidence-commit': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.commit,
        'deployed-commit': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['deployed-commit'],
        'break-glass': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['break-glass'],
        'break-glass-ticket': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['break-glass-ticket'],
        sarif: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.sarif,
        coverage: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.coverage,
        junit: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.junit,
        vulnerabilities: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.vulnerabilities,
        provenance: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.provenance,
        exceptions: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.exceptions,
        'sonar-report-task': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['sonar-report-task'],
        'change-ticket': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['change-ticket'],
        'verdict-file': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['verdict-file'],
        'code-quality-file': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['code-quality-file'],
        'junit-file': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs['junit-file'],
        explain: _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.explain,
        repository: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs.repository,
        branch: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs.branch,
        commit: {
            type: 'choice',
            description: 'Push a commit, have the platform make and sign it, or open a change request',
            options: ['git', 'api', 'change-request'],
            default: 'git',
        },
        labels: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs.labels,
        reviewers: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs.reviewers,
        'auto-merge': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs['auto-merge'],
        'allow-downgrade': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs['allow-downgrade'],
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


/***/ }),

/***/ 12560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21634);

/**
 * The report as Markdown that GitHub and GitLab show alike (GFM 0.29): job summaries, bodies of change requests.
 * Everything in a report is text, wherever it came from: nothing in it makes markup, links, mentions somebody,
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
/** One word with something in it that Markdown or a platform could read: a digest, a URL, a reference, a path. */
function isIdentifier(line) {
    return /^\S+$/.test(line) && !/^[\p{L}\p{N}.,%+()-]*$/u.test(line);
}
function code(text) {
    const fence = '`'.repeat(longestRun(text) + 1);
    const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${space}${text}${space}${fence}`;
}
/** Invisible, zero wide, and enough to part a sigil from what it would refer to; entities alone are decoded first. */
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

/***/ 21634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   nQ: () => (/* binding */ largest),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/**
 * Text from outside may carry escape sequences that move a terminal's cursor, and marks that reorder what a reader
 * sees (Unicode TR 36, "Bidirectional Text Spoofing"). Both are shown as `\u{…}` instead of obeyed.
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
/** Characters as a terminal counts them, wide ones aside. */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += /\p{M}/u.test(character) ? 0 : 1;
    return width;
}
/** 0 for none. Unlike Math.max it takes any number of numbers: a report may have a hundred thousand rows. */
function largest(numbers) {
    let most = 0;
    for (const number of numbers)
        if (number > most)
            most = number;
    return most;
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
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21634);

const gap = '  ';
/** The report as plain text without colours; ends with a line feed unless it is empty. */
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
/** Column widths that make the lines fit, the widest columns folded first; undefined when single words are too long. */
function fit(rows, width) {
    const columns = rows[0] ?? [];
    const least = columns.map((_, column) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(rows.map((row) => longestWord(row[column] ?? ''))));
    const available = width - gap.length * (columns.length - 1);
    if (sum(least) > available)
        return undefined;
    const widths = columns.map((_, column) => Math.min(available, (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(rows.map((row) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(row[column] ?? '')))));
    while (sum(widths) > available) {
        const spare = widths.map((columnWidth, column) => columnWidth - (least[column] ?? 0));
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
 * A row as `column: value` lines, for tables whose words do not fit side by side. A first column without a name holds
 * the rows' own names, which then stand above their lines.
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
        repository: {
            type: 'text',
            description: 'GitOps repository (URL or path); the flow names it otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
        },
        branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
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

/***/ 98028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const most = 1_000_000;
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'gate',
    summary: 'Give a verdict over the evidence about one artifact for one environment; closed until proven open',
    inputs: {
        environment: {
            type: 'text',
            description: 'Environment to enter; its thresholds come from the flow file',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        application: { type: 'text', description: 'Application that the evidence is about', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU },
        artifact: {
            type: 'text',
            description: 'Artifact that the verdict is about, by digest: repository@sha256:…',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        },
        commit: {
            type: 'text',
            description: 'Commit that the artifact was built from; a report that names another commit is refused',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        'evidence-commit': {
            type: 'text',
            description: 'Commit that reports are about which name none themselves, from the job that made them',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        'max-evidence-age': {
            type: 'text',
            description: 'Oldest that a report may be, such as 12h or 7d; may only tighten what the flow file says',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
        },
        'deployed-commit': {
            type: 'text',
            description: 'Commit of what runs in the environment now; who wrote anything since may not approve',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        'break-glass': {
            type: 'text',
            description: 'Reason to override, in an emergency, what the flow lets two people override',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em,
        },
        'break-glass-ticket': {
            type: 'text',
            description: 'Id of the ticket of the emergency',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ticket */ .bL,
        },
        version: { type: 'text', description: 'Version of the artifact, for the record', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE },
        sarif: { type: 'list', description: 'SARIF 2.1.0 logs of static analysis (file patterns)', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        coverage: {
            type: 'list',
            description: 'Coverage reports of any known format, merged by file and line (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        junit: { type: 'list', description: 'Reports of tests, JUnit or TRX (file patterns)', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        vulnerabilities: {
            type: 'list',
            description: 'Reports of known vulnerabilities: Trivy or Grype JSON, CycloneDX, SARIF (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'sonar-report-task': {
            type: 'text',
            description: 'Path of report-task.txt, which the SonarQube scanner leaves behind',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'change-ticket': {
            type: 'text',
            description: 'Ticket of change management that lets this artifact in, such as CHG0030001 or OPS-7',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ticket */ .bL,
        },
        vex: {
            type: 'list',
            description: 'OpenVEX or CycloneDX VEX documents that a code owner answers for (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'export-sarif': {
            type: 'text',
            description: 'File to write the excepted findings to, as SARIF with suppressions',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'export-vex': {
            type: 'text',
            description: 'File to write the excepted vulnerabilities to, as OpenVEX about the artifact',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'sarif-baseline': {
            type: 'list',
            description: 'SARIF logs of an earlier commit, where only new results count (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'coverage-baseline': {
            type: 'list',
            description: 'Coverage reports or a verdict of an earlier commit, which coverage may not fall below (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'baseline-commit': {
            type: 'text',
            description: 'Commit that baselines are of which name none themselves, such as the merge base',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        provenance: {
            type: 'list',
            description: 'Sigstore bundles of SLSA provenance, besides those beside the artifact (file patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        exceptions: {
            type: 'text',
            description: 'Path of the file of exceptions; by default krci-deploy-exceptions.yaml when it exists',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
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
            maximum: most,
        },
        'max-warnings': {
            type: 'number',
            description: 'Most SARIF results of level warning; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-notes': {
            type: 'number',
            description: 'Most SARIF results of level note; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-sast-critical': {
            type: 'number',
            description: 'Most SARIF results of security severity critical; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-sast-high': {
            type: 'number',
            description: 'Most SARIF results of security severity high; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-sast-medium': {
            type: 'number',
            description: 'Most SARIF results of security severity medium; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-sast-low': {
            type: 'number',
            description: 'Most SARIF results of security severity low; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-critical': {
            type: 'number',
            description: 'Most known vulnerabilities of severity critical; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-high': {
            type: 'number',
            description: 'Most known vulnerabilities of severity high; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-medium': {
            type: 'number',
            description: 'Most known vulnerabilities of severity medium; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-low': {
            type: 'number',
            description: 'Most known vulnerabilities of severity low; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'max-failed-tests': {
            type: 'number',
            description: 'Most failed tests; may only tighten what the flow file says',
            minimum: 0,
            maximum: most,
        },
        'min-tests': {
            type: 'number',
            description: 'Least number of tests that were executed, skipped ones not counted; may only tighten what the flow file says',
            minimum: 1,
            maximum: most,
        },
        'verdict-file': { type: 'text', description: 'File to write the verdict to, as JSON', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        'code-quality-file': {
            type: 'text',
            description: 'File to write what closes the gate to, as a Code Quality report of GitLab',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'junit-file': {
            type: 'text',
            description: 'File to write the checks to, as JUnit XML with a case each',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
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
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        record: {
            type: 'boolean',
            description: 'Write the verdict beside the artifact too, signed when there is a key; the flow needs "records"',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
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
    summary: 'Say who promoted what and when, from the records of what runs in the environments',
    inputs: {
        application: { type: 'text', description: 'Application of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, required: true },
        repository: {
            type: 'text',
            description: 'GitOps repository (URL or path); the flow names it otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
        },
        branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: { records: 'Number of records that were found' },
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
        version: { type: 'text', description: 'Version to write, as the image tag', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE },
        digest: {
            type: 'text',
            description: 'Digest to write; where it is left out, the one that the environment before has for the same version',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
        },
        file: { type: 'text', description: 'File to change, instead of an application of a flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        path: {
            type: 'text',
            description: 'Path of the value in the file, such as image.tag or spec.containers[name=app].image',
            pattern: '[A-Za-z0-9_"/\\[][A-Za-z0-9_."/:@=\\[\\] -]{0,511}',
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
        repository: {
            type: 'text',
            description: 'GitOps repository (URL or path); the flow names it otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
        },
        branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
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
        to: { type: 'text', description: 'Environment to promote to', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU },
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
        version: {
            type: 'text',
            description: 'Version to tag the artifact with at the destination; by default it keeps its tag',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
        },
        'expect-digest': {
            type: 'text',
            description: 'Digest that was approved; any other is refused',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
        },
        'expect-version': {
            type: 'text',
            description: 'Version that was approved; when the environment before runs another one, that is refused',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
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
        repository: {
            type: 'text',
            description: 'GitOps repository (URL or path); the flow names it otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
        },
        branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
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
    summary: 'Show what runs where: version, digest, age, record and drift of every application in every environment',
    inputs: {
        application: {
            type: 'list',
            description: 'Applications of the flow; all of them by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        html: { type: 'text', description: 'File to write the board to, as one HTML page', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        repository: {
            type: 'text',
            description: 'GitOps repository (URL or path); the flow names it otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
        },
        branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        drifted: 'Number of places where Git and the registry disagree',
        unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
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



const tagPrefix = '[A-Za-z0-9_][A-Za-z0-9_./@+-]{0,99}';
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
            description: 'dev gives 1.2.3-dev.20230315.abc123f, rc gives 1.2.3-rc.1, release gives 1.2.3',
            options: ['dev', 'rc', 'release'],
            default: 'dev',
        },
        'tag-prefix': {
            type: 'text',
            description: 'What stands before the version in tag names, such as v or cart/v; none for nothing',
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
        'patch-types': {
            type: 'list',
            description: 'Commit types besides fix that raise a patch, such as perf',
            pattern: '[A-Za-z][A-Za-z0-9_-]{0,63}',
        },
        'squash-lists': {
            type: 'boolean',
            description: 'Read the lists of commits that GitHub writes into squash merges',
            default: false,
        },
        height: {
            type: 'boolean',
            description: 'Put the number of commits since the last release before the sha of a dev version, so that versions of a day sort',
            default: false,
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
            description: 'The application version for the chart, written to appVersion',
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
/******/ 		792: 0
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
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __nccwpck_require__(65071);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __nccwpck_require__(11636);
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
 * not checked here: what is unknown stays in the map for `parseInputs` to refuse by name. Throws UsageError.
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
            throw new errors/* UsageError */.eb('repeated-flag', `${(0,names/* flag */.Jt)(name)} is given twice; give it once`);
        }
        options.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    const known = [...options.keys()].every((name) => typeOf(declaration, name) !== undefined);
    // After an unknown flag its value is a stray word; the flag is what to say first.
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
    throw new errors/* UsageError */.eb('invalid-input', '--dotenv-prefix: expected upper-case letters, digits and underscores');
}
function tokensOf(declaration, typed) {
    const options = {};
    for (const name of [...Object.keys(declaration.inputs), ...Object.keys(ownOptions)]) {
        options[name] = { type: typeOf(declaration, name) ?? 'string' };
    }
    return (0,external_node_util_.parseArgs)({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
/** How a flag takes its value; undefined for one that nobody declared. */
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
    const found = token.value ?? 'nothing';
    throw new errors/* UsageError */.eb('missing-value', `${token.rawName} needs a value, found ${found}; write ${token.rawName}=VALUE`);
}
function unexpected(declaration, value, before) {
    const name = before?.replace(/^--/, '') ?? '';
    const advice = typeOf(declaration, name) === 'boolean'
        ? `write ${(0,names/* flag */.Jt)(name)}=${value}`
        : `inputs are given as --name value; krci-deploy ${declaration.name} --help lists them`;
    return new errors/* UsageError */.eb('unexpected-argument', `unexpected argument ${JSON.stringify(value)}: ${advice}`);
}

// EXTERNAL MODULE: ./lib/src/entry/credentials.js + 1 modules
var entry_credentials = __nccwpck_require__(89107);
// EXTERNAL MODULE: ./lib/src/entry/entry-files.js + 1 modules
var entry_files = __nccwpck_require__(87628);
;// CONCATENATED MODULE: ./lib/src/entry/gitlab-job.js


function isGitlabJob(variables) {
    return variables['GITLAB_CI'] === 'true';
}
/**
 * A job runs under the protection of the environment that GitLab knows it by. A job that says one environment to
 * GitLab and another to us would enter the second under the approvals of the first. Throws RefusedError.
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
        throw new errors/* RefusedError */.fk('environment-mismatch', `${(0,names/* flag */.Jt)(name)} is ${target}, and GitLab guards this job as environment ${guarded}: make the job's environment:name and ${(0,names/* flag */.Jt)(name)} the same`);
    }
}
/**
 * Values that are the name of a variable, `$VERSION` or `${VERSION}`, become what the variable holds: a component's
 * inputs are fixed when the pipeline is made, and a version is known only when an earlier job has said it. The shell
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
    const held = variables[variable[1] ?? variable[2] ?? ''];
    if (held !== undefined && held !== '')
        return held;
    throw new errors/* UsageError */.eb('missing-variable', `${(0,names/* flag */.Jt)(name)} is ${value.trim()}, and the job has no such variable: expected an earlier job with a dotenv report that sets it`);
}

;// CONCATENATED MODULE: ./lib/src/entry/help.js



const exitCodes = [
    ['0', 'done, or nothing to do'],
    ['1', 'refused: a gate failed, an environment would be skipped, a tag would move'],
    ['2', 'usage or configuration is wrong'],
    ['3', 'evidence is missing or unreadable'],
    ['4', 'a remote failed after retries'],
    ['5', 'a bug in krci-deploy'],
];
/** What the options of the command line take. */
const ownPlaceholders = {
    dotenv: ' FILE',
    'dotenv-prefix': ' PREFIX',
    summary: ' FILE',
};
/** Secrets come from here and from nowhere else. */
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
        section('Exit codes', exitCodes, width),
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
// EXTERNAL MODULE: ./lib/src/clock.js
var clock = __nccwpck_require__(79508);
;// CONCATENATED MODULE: ./lib/src/report/envelope.js
/** The machine's view on standard output: one JSON document in one line, and nothing else. */
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
        outcome: (outcome) => {
            people(`${outcome.headline}.\n`);
            if (json && outcome.failure === undefined)
                out(jsonEnvelope(outcome.data));
        },
        failure: (error, outcome) => {
            const failure = (0,entry_failure/* failureOf */.g5)(error);
            err((0,entry_failure/* failureAsText */.Ys)(failure, muting(host)));
            const said = { code: failure.code, message: failure.message };
            if (json)
                out(failedEnvelope(said, outcome));
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
/** Columns of the terminal, up to `most`; 80 when there is none to ask. */
function columnsOf(host, most) {
    return Math.max(40, Math.min(most, host.stdout.columns ?? (most > 80 ? most : 80)));
}
/** Dims what is for people who debug, where there are colours (no-color.org). */
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
    const [word, ...typed] = host.arguments;
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
    const near = (0,nearest/* nearest */.p)(word, names);
    const advice = near === undefined ? `expected one of ${names.join(', ')}` : `did you mean ${near}?`;
    throw new errors/* UsageError */.eb('unknown-command', `there is no command ${JSON.stringify(word.slice(0, 80))}; ${advice}`);
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
        terminal.outcome(outcome);
        await (0,entry_files/* writeOutputs */.Kn)(given, outcome, host.directory, terminal.log);
        await (0,entry_files/* writeSummary */.Sy)(given.summary, command.declaration.name, outcome, outcome.failure, host.directory, scrub);
        return outcome.failure === undefined ? 0 : terminal.failure(outcome.failure, outcome);
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
// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js
var gate_declaration = __nccwpck_require__(98028);
// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var history_declaration = __nccwpck_require__(89377);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var manifest_bump_declaration = __nccwpck_require__(26549);
// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var promote_declaration = __nccwpck_require__(61853);
// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var protect_declaration = __nccwpck_require__(74842);
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










/** In the order of a promotion. Adding a step is adding an entry. */
const steps = [
    { declaration: version_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(277), __nccwpck_require__.e(924)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7277))).version },
    { declaration: gate_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(76), __nccwpck_require__.e(668)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23668))).gate },
    { declaration: promote_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(76), __nccwpck_require__.e(990), __nccwpck_require__.e(620)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6990))).promote },
    {
        declaration: manifest_bump_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(88), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(859), __nccwpck_require__.e(73)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34859))).manifestBump,
    },
    { declaration: dr_verify_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(219)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89472))).drVerify },
    { declaration: declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(88), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(76), __nccwpck_require__.e(668), __nccwpck_require__.e(990), __nccwpck_require__.e(859), __nccwpck_require__.e(335)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43335))).promotion },
];
/** Questions for a terminal: they have no action and no component. */
const boards = [
    { declaration: status_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(76), __nccwpck_require__.e(227)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1227))).status },
    { declaration: history_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(76), __nccwpck_require__.e(332)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89332))).history },
    { declaration: protect_declaration/* declaration */.H, load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(228), __nccwpck_require__.e(180), __nccwpck_require__.e(525)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60078))).protect },
];
const tour = {
    declaration: demo_declaration_declaration,
    tour: async (inputs, host, openPorts) => await (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(88), __nccwpck_require__.e(228), __nccwpck_require__.e(208), __nccwpck_require__.e(180), __nccwpck_require__.e(543), __nccwpck_require__.e(76), __nccwpck_require__.e(668), __nccwpck_require__.e(990), __nccwpck_require__.e(859), __nccwpck_require__.e(277), __nccwpck_require__.e(476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32476))).demo(host, inputs['keep'] === true, openPorts),
};
const commands = [...steps, ...boards, tour];
function stepNamed(name) {
    return steps.find(({ declaration }) => declaration.name === name);
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
    // A reader that has gone away (`| head`) is no failure of ours.
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
const openPorts = async (surroundings) => (await __nccwpck_require__.e(/* import() */ 781).then(__nccwpck_require__.bind(__nccwpck_require__, 85781))).openPorts(surroundings);
/** The command line; sets the exit code of the process. */
async function main_runCli() {
    const host = currentHost();
    onInterrupt(host);
    process.exitCode = await runCli(host, { commands: commands, openPorts });
}
/** One action on a GitHub runner; sets the exit code of the process. */
async function runAction(name) {
    const command = stepNamed(name);
    if (command === undefined)
        throw new Error(`no step is called ${name}`);
    const host = currentHost();
    onInterrupt(host);
    const [core, action] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421)), __nccwpck_require__.e(/* import() */ 501).then(__nccwpck_require__.bind(__nccwpck_require__, 25501))]);
    process.exitCode = await action.runAction(command, host, core, openPorts);
}

var __webpack_exports__runAction = __webpack_exports__.C;
var __webpack_exports__runCli = __webpack_exports__.a;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCli as runCli };
