export const id = 3070;
export const ids = [3070,7140];
export const modules = {

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


/***/ }),

/***/ 99085:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ refuseOtherImage)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66149);


/**
 * Refuses to write where another application's image stands: the path leads elsewhere than it did.
 *
 * @param there the repository that the place names; undefined for none
 * @throws RefusedError `other-image`
 */
function refuseOtherImage({ name, aliases = [] }, there, image, fix) {
    if (there === undefined || (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(there))
        return;
    if ((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnImage */ .o9)({ ...image, aliases: [...(image.aliases ?? []), ...aliases] }, there))
        return;
    const expected = `${image.image} in a registry of the flow`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'other-image', where: name, expected, found: there, fix });
}


/***/ }),

/***/ 69057:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliveriesOf: () => (/* binding */ deliveriesOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _delivery_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95419);


/** Reads the deliveries that are under way, or that somebody has taken off their steps. Throws RemoteError. */
async function deliveriesOf(flow, pairs, { of, trees }) {
    const found = [];
    for (const { application, environment } of pairs) {
        const strategy = (0,_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_1__.strategyOf)(flow, application, environment);
        if (strategy === undefined)
            continue;
        const names = { application: application.name, environment: environment.name };
        try {
            const present = await (0,_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .presentDelivery */ .AF)(strategy, of(environment), await trees.of(environment));
            const said = sentenceOf(present);
            if (said !== undefined)
                found.push({ ...names, ...said });
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            found.push({ ...names, share: undefined, says: `its delivery cannot be read: ${error.message}` });
        }
    }
    return found;
}
/** Says what has how much of the traffic: `25 % 1.4.0, 75 % 1.3.2`; undefined where no delivery is under way. */
function sentenceOf({ standing, since }) {
    if (standing.kind === 'idle')
        return undefined;
    if (standing.kind === 'off-ladder')
        return { share: undefined, says: `OFF ITS STEPS: ${standing.because}` };
    const { incoming, outgoing, share, at } = standing;
    const sides = incoming.digest === outgoing.digest ? '' : `, ${100 - share} % ${outgoing.tag}`;
    const start = since === undefined ? '' : ` since ${since.time.slice(0, 16)}Z`;
    return { share, says: `${share} % ${incoming.tag}${sides}${start} (${at})` };
}


/***/ })

};
