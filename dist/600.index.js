export const id = 600;
export const ids = [600,454,835];
export const modules = {

/***/ 85914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valueAt: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79362);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79998);
/* harmony import */ var _set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94991);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20111);
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37208);
/* harmony import */ var _yamlpath_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79767);









/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .parseYamlPath */ .ob)(text);
    const editor = (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_7__/* .throughBlocks */ .a)(path, anchors, (inner) => valueEditor(inner, anchors));
    return {
        file,
        name: `${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .formatYamlPath */ .qD)(path)} of ${file}`,
        read: (content) => editor.read((0,_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(content, file)),
        write(content, value) {
            const stream = (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(content, file);
            return (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, value));
        },
    };
}
function valueEditor(path, anchors) {
    return {
        read: (stream) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(found(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
        changes(stream, value) {
            const at = found(stream, path, anchors);
            return (0,_set_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        },
    };
}
function found(stream, path, anchors) {
    const at = (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    const { node } = at;
    if (node !== undefined && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return { ...at, node };
    const what = node === undefined ? 'nothing' : 'a list or a mapping';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('path-not-found', `${stream.file}: expected a value at ${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .formatYamlPath */ .qD)(path)}, found ${what}; check the path`);
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
