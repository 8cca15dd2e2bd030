export const id = 293;
export const ids = [293,8258,3988];
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

/***/ 18970:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valueAt: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63214);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91851);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30636);
/* harmony import */ var _edit_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2940);
/* harmony import */ var _edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54200);
/* harmony import */ var _toml_toml_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41849);
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54392);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60903);











/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .parseYamlPath */ .ob)(text);
    if (!(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .isToml */ .ZY)(file))
        return yamlValueAt(file, path, anchors);
    const name = `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .formatYamlPath */ .qD)(path)} of ${file}`;
    return { ...(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .throughToml */ .cu)(file, yamlValueAt((0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonFile */ .d_)(file), path, anchors)), name };
}
function yamlValueAt(file, path, anchors) {
    return (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_9__/* .throughPath */ .$)(file, path, anchors, (inner) => valueEditor(inner, anchors));
}
function valueEditor(path, anchors) {
    return {
        read: (stream) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(existingNode(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
        changes(stream, value) {
            const at = existingNode(stream, path, anchors);
            refusePinned(stream, at, value);
            refuseCutReference(stream, at, value);
            refuseReferenceBesideTag(stream, at, value);
            if (staysNumber(at, value))
                return at.node.source === value ? [] : [{ kind: 'number', at, value: Number(value) }];
            return (0,_edit_set_js__WEBPACK_IMPORTED_MODULE_6__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        },
    };
}
function existingNode(stream, path, anchors) {
    const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, anchors);
    const { node } = at;
    if (node !== undefined && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return { ...at, node };
    const kind = node === undefined ? 'nothing' : 'a list or a mapping';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`,
        expected: 'a value',
        found: kind,
        fix: 'correct the path',
    });
}
/** Tells whether a plain number takes the place of one. A tag of digits becomes a text: charts print large numbers anew. */
function staysNumber(at, value) {
    const { node, key } = at;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.type !== 'PLAIN' || node.tag !== undefined)
        return false;
    if (isTagKey((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? '') || !_edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeNumber */ .r.test(value))
        return false;
    return _edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeNumber */ .r.test(node.source ?? '');
}
function isTagKey(name) {
    return /(?:tag|version)$/i.test(name);
}
/** Throws RefusedError for a tag beside a digest that wins over it: the image would not change. */
function refusePinned(stream, { document, ancestors, key, node }, value) {
    const [map, name] = [ancestors.at(-1), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? ''];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || !isTagKey(name) || (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) === value)
        return;
    const pins = (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinsBeside */ .bq)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keysIn */ .q7)(document, map), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)(document, map), name).filter((pin) => pin.key !== name);
    const pin = pins.find(({ digest }) => digest !== undefined);
    if (pin === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'digest-needed',
        where: `${name} of ${stream.file}`,
        found: `${pin.key} beside it pins ${pin.digest ?? ''}, which would win over ${value}`,
        fix: 'give version and digest instead of value',
    });
}
/** Throws RefusedError where a tag or a word would take the place of a whole reference. */
function refuseCutReference(stream, { node, key }, value) {
    const there = ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) ?? '').trim();
    const isUrl = /^(?:oci|docker):\/\//.test(there);
    const image = /image$/i.test((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? '') ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageText */ .U)(there) : undefined;
    const isReference = image?.repository?.includes('/') === true && (image.tag ?? image.digest) !== undefined;
    const isCut = isUrl ? !/^(?:oci|docker):\/\//.test(value) : isReference && !/[/:@]/.test(value);
    if (!isCut)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: stream.file,
        expected: `a whole reference in the place of "${there.slice(0, 80)}"`,
        found: `"${value}"`,
        fix: 'give the whole reference, or version and digest instead of value',
    });
}
/** Throws RefusedError for a tag in a repository that has its tag beside it: charts print one after the other. */
function refuseReferenceBesideTag(stream, { document, ancestors, key }, value) {
    const [map, name] = [ancestors.at(-1), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? ''];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || !/repository$/i.test(name))
        return;
    const image = (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageText */ .U)(value);
    const own = name.toLowerCase().replace(/repository$/, 'tag');
    const tagKey = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keysIn */ .q7)(document, map).find((one) => one.toLowerCase() === own);
    if (tagKey === undefined || (image?.tag ?? image?.digest) === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: `${name} of ${stream.file}`,
        expected: `a repository without tag and digest, since ${tagKey} stands beside it`,
        found: value,
        fix: 'give repository and tag apart, or version and digest instead of value',
    });
}


/***/ }),

/***/ 66149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ endsWithImage),
/* harmony export */   a: () => (/* binding */ imageIdentity),
/* harmony export */   o9: () => (/* binding */ isOwnImage),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

/**
 * Returns the identity of an image in some registries, as the flow file names them. Throws UsageError for one that is
 * none.
 */
function imageIdentity(image, registries) {
    const repositories = registries.map((registry) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image)));
    return { image, repositories: [...new Set(repositories)] };
}
/** Whether a repository is the application's image: the whole name counts, not its end. */
function isOwnImage({ image, repositories, aliases = [] }, repository) {
    if (repository === image || aliases.includes(repository))
        return true;
    if (repositories === undefined)
        return endsWithImage(image, repository);
    if (isNowhere(repository) && endsWithImage(image, repository))
        return true;
    return repositories.some((one) => normal(one) === normal(repository));
}
/** Whether a name has no host and is too deep for Docker Hub: a placeholder for one that is to be written. */
function isNowhere(repository) {
    const [host = '', ...rest] = repository.split('/');
    return rest.length >= 2 && !/[.:]|^localhost$/.test(host);
}
/** Whether a repository ends as the application's does, in whatever registry. */
function endsWithImage(image, repository) {
    return repository === image || repository.endsWith(`/${image}`);
}
/** Values that stand where an image will be, and are none yet. */
function isPlaceholder(repository) {
    const word = repository.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
    return placeholders.has(word);
}
const placeholders = new Set([
    '',
    'changeit',
    'changeme',
    'dummy',
    'fillme',
    'image',
    'imagename',
    'imageplaceholder',
    'imagerepository',
    'nan',
    'none',
    'null',
    'placeholder',
    'placeholderimage',
    'replaced',
    'replaceme',
    'repository',
    'setbyci',
    'setme',
    'tbd',
    'tobereplaced',
    'tobeset',
    'todo',
    'undefined',
    'unset',
]);
/** Docker Hub has several names. */
function normal(repository) {
    return repository.replace(/^(?:index\.|registry-1\.)?docker\.io\/(?:library\/)?/, '');
}


/***/ }),

/***/ 57410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W0: () => (/* binding */ isSameAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-digest',
        where: what,
        expected: 'sha256: and 64 lower-case hexadecimal digits',
        found: `"${text}"`,
    });
}
function isSameAlgorithm(left, right) {
    return left.slice(0, 7) === right.slice(0, 7);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Shortens a digest to twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ }),

/***/ 64318:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'version',
        expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
        found: `"${version}"`,
    });
}


/***/ })

};
