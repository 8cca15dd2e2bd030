export const id = 6219;
export const ids = [6219,3988];
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

/***/ 67978:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ lineStart),
/* harmony export */   V4: () => (/* binding */ splice),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   kd: () => (/* binding */ lineEnd),
/* harmony export */   qL: () => (/* binding */ lineBreak)
/* harmony export */ });
/** Applies splices that do not overlap; those at one offset keep their order. */
function splice(text, splices) {
    const ordered = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts = [];
    let at = 0;
    for (const { start, end, text: replacement } of ordered) {
        if (start < at)
            throw new RangeError(`splices overlap at ${start}`);
        parts.push(text.slice(at, start), replacement);
        at = end;
    }
    parts.push(text.slice(at));
    return parts.join('');
}
/** Offset of the first character of the line that holds `offset`, after a byte order mark. */
function lineStart(text, offset) {
    const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}
/** Offset of the line break that ends the line of `offset`, or of the end of the text. */
function lineEnd(text, offset) {
    const end = text.indexOf('\n', offset);
    if (end === -1)
        return text.length;
    return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
/**
 * Returns the line break in use where the text is to be extended; the text's first one where there is none after it.
 */
function lineBreak(text, offset) {
    const next = text.indexOf('\n', offset);
    const at = next === -1 ? text.indexOf('\n') : next;
    return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
/** Line number of an offset, from 1. */
function lineOf(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}


/***/ }),

/***/ 26358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ position)
/* harmony export */ });
/* harmony import */ var _edit_splice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67978);

/** Formats the place of an offset as `file:line`. */
function position({ file, text }, offset) {
    return `${file}:${(0,_edit_splice_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(text, offset)}`;
}


/***/ }),

/***/ 63214:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   L8: () => (/* binding */ ownPair),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Y_: () => (/* binding */ mergedMaps),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Offsets of a node's own text, without its anchor and tag. */
function rangeOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) || !node.range)
        throw new TypeError('a parsed node has a range');
    return [node.range[0], node.range[1]];
}
/** Every node below `root`, itself included, in document order. */
function* nodesOf(root) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(root)) {
        yield* nodesOf(root.key);
        yield* nodesOf(root.value);
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(root)) {
        yield root;
        for (const item of root.items)
            yield* nodesOf(item);
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(root) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(root)) {
        yield root;
    }
}
/** Returns the string that a scalar was written as; undefined for a null and for anything that is no scalar. */
function stringOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
        return undefined;
    return node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.value) ? undefined : node.value;
}
/** Returns the string that a mapping has under a key of its own. */
function stringAt(map, key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? stringOf(ownPair(map, key)?.node) : undefined;
}
/** Returns the text of a key; that of `!!merge <<` is a symbol to the parser. */
function keyText(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return undefined;
    if (typeof key.value === 'symbol')
        return key.value.description;
    return typeof key.value === 'string' ? key.value : undefined;
}
function ownPair(map, key) {
    const pair = map.items.find((item) => keyText(item.key) === key);
    return pair === undefined ? undefined : { key: pair.key, node: nodeOf(pair.value) };
}
function nodeOf(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value : undefined;
}
/** True where a key has nothing after its colon. */
function isEmpty(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === 'PLAIN' && node.value === '';
}
/** Returns the mappings that a mapping takes keys from, the first one that has a key counting (YAML 1.1 merge type). */
function mergedMaps(document, map) {
    const merged = ownPair(map, '<<')?.node;
    const sources = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(merged) ? merged.items : [merged];
    return sources.flatMap((source) => {
        const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(source) ? source.resolve(document) : source;
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) ? [target] : [];
    });
}
/** Looks up strings as readers do: a key of its own, an alias, or one that is merged in. */
function lookupIn(document, map) {
    return (key) => {
        const [pair] = [map, ...mergedMaps(document, map)].flatMap((source) => ownPair(source, key) ?? []);
        return stringOf((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(pair?.node) ? pair.node.resolve(document) : pair?.node);
    };
}
/** Returns the keys of a mapping, its own and those that are merged in. */
function keysIn(document, map) {
    const keys = [map, ...mergedMaps(document, map)].flatMap(({ items }) => items.flatMap(({ key }) => keyText(key) ?? []));
    return [...new Set(keys)];
}


/***/ }),

/***/ 96219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStream: () => (/* binding */ openStream),
  e: () => (/* binding */ parseStream)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/yaml-limits.js
var yaml_limits = __webpack_require__(53988);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/model.js
var model = __webpack_require__(26358);
;// CONCATENATED MODULE: ./lib/src/manifests/yaml/screen.js




/** Throws RefusedError for files that other programs guard or fill in: an edit would break them or be lost. */
function refuseGuarded(stream) {
    for (const document of stream.documents) {
        refuseTemplate(stream, document);
        refuseSops(stream, document);
        refuseSealed(stream, document);
    }
}
/** `{{ .Values.x }}` without quotes is a flow mapping to a YAML parser and text to Helm. */
function refuseTemplate(stream, document) {
    for (const node of (0,nodes/* nodesOf */.Nh)(document.contents)) {
        if (!(0,dist/* isMap */.jh)(node) || !node.flow)
            continue;
        const [start] = (0,nodes/* rangeOf */.be)(node);
        if (!stream.text.startsWith('{{', start))
            continue;
        throw new errors/* RefusedError */.fk({
            code: 'helm-template',
            where: (0,model/* position */.G)(stream, start),
            expected: 'values',
            found: 'a template',
            fix: 'change the values that it reads instead',
        });
    }
}
function refuseSops({ file }, document) {
    const metadata = (0,dist/* isMap */.jh)(document.contents) ? (0,nodes/* ownPair */.L8)(document.contents, 'sops')?.node : undefined;
    if (!(0,dist/* isMap */.jh)(metadata) || !(metadata.has('mac') || metadata.has('lastmodified')))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'sops-encrypted',
        where: file,
        found: 'the file is encrypted by SOPS, whose checksum an edit would break',
        fix: 'keep the image in a file of its own',
    });
}
function refuseSealed({ file }, document) {
    if ((0,nodes/* stringAt */.bX)(document.contents, 'kind') !== 'SealedSecret')
        return;
    throw new errors/* RefusedError */.fk({
        code: 'sealed-secret',
        where: file,
        found: 'the file holds a SealedSecret, which only kubeseal may change',
        fix: 'keep the image in a file of its own',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/yaml/stream.js






/**
 * Reads a stream under the failsafe schema, in which every scalar is the string that it was written as: the meaning of
 * a scalar then depends only on its tag, style and source, whatever version of YAML its reader follows. Throws
 * RefusedError for a stream that cannot be edited: text that does not parse, duplicate keys, templates, encrypted
 * files.
 */
function openStream(text, file) {
    refuseOtherLanguage(file);
    const stream = parseStream(text, file);
    refuseGuarded(stream);
    return stream;
}
/** Languages of configuration files that are no YAML, by the end of a file's name. */
const languages = {
    cue: 'CUE',
    env: 'an environment file',
    hcl: 'HCL',
    ini: 'an INI file',
    json5: 'JSON5',
    jsonc: 'JSON with comments',
    jsonnet: 'Jsonnet',
    k: 'KCL',
    libsonnet: 'Jsonnet',
    properties: 'Java properties',
    tf: 'HCL',
    tfvars: 'HCL',
    toml: 'TOML',
    xml: 'XML',
};
function refuseOtherLanguage(file) {
    const language = languages[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
    if (language === undefined)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'not-yaml',
        where: file,
        expected: 'YAML or JSON',
        found: language,
        fix: 'keep the image in a YAML or JSON file that this one reads',
    });
}
/** As `openStream`, for text that has passed it once. */
function parseStream(text, file) {
    refuseLoneReturns(text, file);
    const composer = new dist.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
    const documents = [
        ...composer.compose((0,yaml_limits.boundedTokens)(text, (code, why) => new errors/* RefusedError */.fk({ code, where: file, found: why })), false, text.length),
    ];
    for (const document of documents)
        refuseErrors(document, text, file);
    for (const document of documents)
        refuseDuplicateKeys(document.contents, text, file);
    return { file, text, documents };
}
/** A line break to YAML (YAML 1.2.2, section 5.4), a character like any other to our parser: they must not disagree. */
function refuseLoneReturns(text, file) {
    const lone = /\r(?!\n)/.exec(text);
    if (lone === null)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'lone-carriage-return',
        where: (0,model/* position */.G)({ file, text }, lone.index),
        found: 'a carriage return without a line feed',
        fix: 'convert the line ends first',
    });
}
function refuseErrors(document, text, file) {
    const error = document.errors[0];
    if (error === undefined)
        return;
    const where = (0,model/* position */.G)({ file, text }, error.pos[0]);
    if (text.includes('{{')) {
        throw new errors/* RefusedError */.fk({
            code: 'helm-template',
            where,
            expected: 'YAML',
            found: 'a template',
            fix: 'change the values that it reads instead',
        }, { cause: error });
    }
    throw new errors/* RefusedError */.fk({ code: 'not-yaml', where, expected: 'YAML', found: error.code, fix: 'repair the file first' }, {
        cause: error,
    });
}
function refuseDuplicateKeys(root, text, file) {
    for (const node of (0,nodes/* nodesOf */.Nh)(root)) {
        if (!(0,dist/* isMap */.jh)(node))
            continue;
        const seen = new Set();
        for (const { key } of node.items) {
            if (!(0,dist/* isScalar */.jn)(key))
                continue;
            const name = (0,nodes/* keyText */.Pu)(key) ?? key.value;
            if (seen.has(name)) {
                throw new errors/* RefusedError */.fk({
                    code: 'duplicate-key',
                    where: (0,model/* position */.G)({ file, text }, (0,nodes/* rangeOf */.be)(key)[0]),
                    found: `the key "${name}" is there twice, and readers disagree about which one counts`,
                    fix: 'remove one',
                });
            }
            seen.add(name);
        }
    }
}


/***/ })

};
