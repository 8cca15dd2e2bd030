export const id = 195;
export const ids = [195,3988];
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

/***/ 11186:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runningPlace: () => (/* binding */ runningPlace)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _manifests_forms_path_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20281);
/* harmony import */ var _manifests_forms_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18970);
/* harmony import */ var _manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25923);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93265);





/**
 * Returns the place of the image that runs where no delivery is under way: stable's, or that of the side with the
 * traffic. What is on its way has not entered yet.
 *
 * @throws RefusedError where the switch says neither side
 */
async function runningPlace({ canary, 'blue-green': blueGreen, rollout }, names, tree, anchors) {
    const side = canary?.stable ?? (blueGreen && (await activeSide(blueGreen, names, tree)));
    const place = (rollout ?? side)?.image;
    if (place === undefined)
        throw new Error('the schema takes one strategy');
    return imagePlace(place, names, anchors);
}
function imagePlace({ file, path }, names, anchors) {
    return (0,_manifests_forms_path_place_js__WEBPACK_IMPORTED_MODULE_1__/* .fileAndPath */ .p)((0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .placed */ .GS)(file, names), (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(path, names), anchors, names);
}
async function activeSide({ blue, green, switch: place }, names, tree) {
    const value = (0,_manifests_forms_value_js__WEBPACK_IMPORTED_MODULE_2__.valueAt)((0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .placed */ .GS)(place.file, names), (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(place.path, names));
    const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_4__/* .findFile */ .q)(tree, value);
    const word = file && value.read(file.text);
    if (word === (place.blue ?? 'blue'))
        return blue;
    if (word === (place.green ?? 'green'))
        return green;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'delivery-off-ladder',
        where: value.name,
        expected: `${place.blue ?? 'blue'} or ${place.green ?? 'green'}`,
        found: word === undefined ? 'no such file' : `"${word}"`,
        fix: 'write the side that has the traffic',
    });
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

/***/ 25923:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${path}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}
/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
function placed(path, names) {
    return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}
/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'path-outside',
        where: JSON.stringify(path),
        expected: 'a path within the GitOps repository, with "/" between its parts',
        found: 'another',
    });
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
}


/***/ })

};
