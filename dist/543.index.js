export const id = 543;
export const ids = [543];
export const modules = {

/***/ 93684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ fileAndPath),
  P: () => (/* binding */ pathPlace)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/manifests/generator-element.js
var generator_element = __webpack_require__(17719);
// EXTERNAL MODULE: ./lib/src/manifests/helm-parameters.js
var helm_parameters = __webpack_require__(72632);
// EXTERNAL MODULE: ./lib/src/manifests/helm-values.js
var helm_values = __webpack_require__(24010);
// EXTERNAL MODULE: ./lib/src/manifests/image-map.js
var image_map = __webpack_require__(20377);
// EXTERNAL MODULE: ./lib/src/manifests/image-string.js
var image_string = __webpack_require__(30098);
// EXTERNAL MODULE: ./lib/src/manifests/image-text.js
var image_text = __webpack_require__(5812);
// EXTERNAL MODULE: ./lib/src/manifests/nodes.js
var nodes = __webpack_require__(79998);
// EXTERNAL MODULE: ./lib/src/manifests/set.js
var set = __webpack_require__(94991);
;// CONCATENATED MODULE: ./lib/src/manifests/image-scalar.js






/** A single value that names an image: a whole reference, or a tag with its digest behind it, beside it or nowhere. */
function readScalar(stream, at) {
    const node = (0,dist/* isAlias */.Vj)(at.node) ? at.node.resolve(at.document) : at.node;
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    if (!isTag(at)) {
        const { repository, tag, digest } = (0,image_string/* readImageString */.t)(stream, node);
        return (0,image_text/* named */.KT)(repository, tag, digest);
    }
    const { tag, digest } = currentTag(at);
    return (0,image_text/* named */.KT)(undefined, tag, digestBeside(at) || digest);
}
function scalarChanges(stream, path, at, wanted, anchors) {
    if (at.node === undefined)
        return [];
    if (!isTag(at))
        return (0,image_string/* imageStringChanges */.I)(stream, path, at, wanted);
    const [beside, current] = [digestBeside(at), currentTag(at)];
    (0,image_text/* refuseStaleDigest */.Mo)(stream.file, beside || current.digest, wanted);
    const value = current.digest !== undefined && !beside ? (0,image_text/* tagText */.em)(wanted) : wanted.tag;
    const own = (0,set/* changed */.tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
    const map = at.ancestors.at(-1);
    if (!beside || wanted.digest === undefined || !(0,dist/* isMap */.jh)(map))
        return own;
    const parent = { ...path, segments: path.segments.slice(0, -1) };
    return [...own, ...(0,image_map/* keyChanges */.LB)(stream, parent, map, { digest: wanted.digest }, anchors)];
}
/** True for a tag without a digest anywhere near it. */
function isTagAlone(at) {
    return isTag(at) && !digestBeside(at) && currentTag(at).digest === undefined;
}
/** A value under a key that speaks of a tag or version, or one that is no image by itself. */
function isTag({ node, key }) {
    const name = (0,nodes/* stringOf */.Je)(key) ?? '';
    if (/(?:tag|version|revision)$/i.test(name))
        return true;
    if (/image$/i.test(name))
        return false;
    const image = (0,image_text/* parseImageText */.U)(textOf(node).replace(/^[^=]*=/, ''));
    return image === undefined || !(image.tag || image.digest || image.repository?.includes('/'));
}
function currentTag({ node }) {
    return (0,image_text/* parseTagText */.Lo)(textOf(node));
}
function textOf(node) {
    return ((0,nodes/* stringOf */.Je)(node) ?? '').trim();
}
function digestBeside(at) {
    return (0,nodes/* stringAt */.bX)(at.ancestors.at(-1), 'digest');
}

// EXTERNAL MODULE: ./lib/src/manifests/kustomize-entry.js
var kustomize_entry = __webpack_require__(74693);
;// CONCATENATED MODULE: ./lib/src/manifests/image-forms.js







/** The image that lies at a path, in whatever form what is there has. Reading follows what is shared. */
function readForm(stream, path, at) {
    const { document, node } = at;
    if ((0,helm_parameters/* isParameters */.Ju)(node))
        return (0,helm_parameters/* readParameters */.Zu)(document, node);
    if (!(0,dist/* isMap */.jh)(node))
        return readScalar(stream, at);
    if ((0,kustomize_entry/* isEntry */.Tk)(node))
        return (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(document, node));
    if ((0,generator_element/* isElement */.vq)(node))
        return (0,generator_element/* readElement */.RN)((0,nodes/* lookupIn */.IX)(document, node));
    return (0,helm_values/* readValues */.N$)(stream, path);
}
/** What has to change for the form at a path to name the image. */
function formChanges(stream, path, at, wanted, anchors) {
    const { node } = at;
    if ((0,helm_parameters/* isParameters */.Ju)(node))
        return (0,helm_parameters/* parameterChanges */.xI)(stream, path, node, wanted, anchors);
    if (!(0,dist/* isMap */.jh)(node))
        return scalarChanges(stream, path, at, wanted, anchors);
    if ((0,kustomize_entry/* isEntry */.Tk)(node))
        return (0,kustomize_entry/* entryChanges */.qM)(stream, path, node, wanted, anchors);
    if ((0,generator_element/* isElement */.vq)(node))
        return (0,generator_element/* elementChanges */._Q)(stream, path, node, wanted, anchors);
    return (0,helm_values/* valuesChanges */.Sy)(stream, path, wanted, anchors);
}
/** True where the form has no place for a digest. */
function holdsTagAlone(at) {
    return !(0,dist/* isMap */.jh)(at.node) && !(0,helm_parameters/* isParameters */.Ju)(at.node) && isTagAlone(at);
}

// EXTERNAL MODULE: ./lib/src/manifests/locate.js
var locate = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
// EXTERNAL MODULE: ./lib/src/manifests/text-in-text.js
var text_in_text = __webpack_require__(37208);
// EXTERNAL MODULE: ./lib/src/manifests/yamlpath.js
var yamlpath = __webpack_require__(79767);
;// CONCATENATED MODULE: ./lib/src/manifests/file.js








/**
 * One place in one file. What is there says how it names the image: a mapping of its parts, a whole reference, a tag,
 * an entry of a kustomization, Helm parameters. A path may lead into YAML that is the text of a literal block.
 */
function fileAndPath(file, text, anchors) {
    return pathPlace(file, (0,yamlpath/* parseYamlPath */.ob)(text), anchors);
}
function pathPlace(file, path, anchors) {
    const name = `${(0,yamlpath/* formatYamlPath */.qD)(path)} of ${file}`;
    const editor = (0,text_in_text/* throughBlocks */.a)(path, anchors, (inner) => formEditor(inner, anchors));
    return (0,place/* place */.i)(file, name, editor);
}
function formEditor(path, anchors) {
    return {
        read: (stream) => readForm(stream, path, found(stream, path, 'edit-anchor')),
        changes: (stream, wanted) => formChanges(stream, path, found(stream, path, anchors), wanted, anchors),
        tagOnly: (stream) => holdsTagAlone(found(stream, path, 'edit-anchor')),
    };
}
function found(stream, path, anchors) {
    const at = (0,locate/* locate */.x)(stream, path, anchors);
    const { node } = at;
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node) || (0,helm_parameters/* isParameters */.Ju)(node))
        return at;
    throw new errors/* RefusedError */.fk('path-not-found', `${stream.file}: expected an image at ${(0,yamlpath/* formatYamlPath */.qD)(path)}, found ${node === undefined ? 'nothing' : 'a list'}; check the path`);
}


/***/ }),

/***/ 17719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ readElement),
/* harmony export */   _Q: () => (/* binding */ elementChanges),
/* harmony export */   vq: () => (/* binding */ isElement)
/* harmony export */ });
/* harmony import */ var _image_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20377);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5812);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79998);




/** An element of an ApplicationSet's list generator as KubeRocketCI writes it. */
function isElement(map) {
    return map.has('imageTag') && (map.has('imageRepository') || map.has('codebase'));
}
/** KubeRocketCI writes the tag NaN for what was never deployed. */
function readElement(text) {
    const tag = text('imageTag');
    return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(text('imageRepository'), tag === 'NaN' ? undefined : tag, text('imageDigest'));
}
function elementChanges(stream, path, map, wanted, anchors) {
    const { repository, tag, digest } = wanted;
    const current = readElement((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)((0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, anchors).document, map));
    (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseStaleDigest */ .Mo)(stream.file, current.digest, wanted);
    const values = {
        ...(repository === undefined ? {} : { imageRepository: repository }),
        imageTag: tag,
        ...(digest === undefined ? {} : { imageDigest: digest }),
    };
    return (0,_image_map_js__WEBPACK_IMPORTED_MODULE_0__/* .keyChanges */ .LB)(stream, path, map, values, anchors);
}


/***/ }),

/***/ 72632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ isParameters),
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   xI: () => (/* binding */ parameterChanges)
/* harmony export */ });
/* unused harmony export imagePrefix */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _image_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20377);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5812);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79998);





/** An Argo CD Application's `helm.parameters`: a list of names and values, such as image.repository, image.tag. */
function isParameters(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && node.items.some((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) && imagePrefix((0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, 'name')) !== undefined);
}
/** `a.image` of `a.image.tag`; undefined for a parameter that is no part of an image. */
function imagePrefix(name) {
    return /^(.*image)\.(?:repository|tag|digest)$/i.exec(name ?? '')?.[1];
}
function readParameters(document, list) {
    const prefix = prefixOf(list);
    const [repository, tag, digest] = ['repository', 'tag', 'digest'].map((part) => valueOf(document, list, `${prefix}.${part}`));
    return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(repository, tag, digest);
}
function parameterChanges(stream, path, list, wanted, anchors) {
    const prefix = prefixOf(list);
    const { document } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseStaleDigest */ .Mo)(stream.file, readParameters(document, list).digest, wanted);
    const changes = [];
    for (const part of ['repository', 'tag', 'digest']) {
        const [name, value] = [`${prefix}.${part}`, wanted[part]];
        if (value === undefined)
            continue;
        const own = { ...path, segments: [...path.segments, { key: 'name', value: name }] };
        const { node: parameter } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, own, anchors);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parameter))
            changes.push(...(0,_image_map_js__WEBPACK_IMPORTED_MODULE_1__/* .keyChanges */ .LB)(stream, own, parameter, { value }, anchors, 'name'));
        else
            changes.push({ kind: 'item', list, data: { name, value } });
    }
    return changes;
}
function prefixOf(list) {
    for (const item of list.items) {
        const prefix = imagePrefix((0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, 'name'));
        if (prefix !== undefined)
            return prefix;
    }
    return 'image';
}
function valueOf(document, list, name) {
    const item = list.items.find((one) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(one, 'name') === name);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(document, item)('value') : undefined;
}


/***/ }),

/***/ 24010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   Sy: () => (/* binding */ valuesChanges),
/* harmony export */   ld: () => (/* binding */ helmValues)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _image_map_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20377);
/* harmony import */ var _image_string_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30098);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79998);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13016);
/* harmony import */ var _yamlpath_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79767);








/**
 * The image that a values file names under a key: a mapping of its parts, or the whole reference as one string. The key,
 * or the file's content, is added where there is none yet.
 */
function helmValues(file, key, anchors) {
    const path = { segments: [{ key }] };
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .place */ .i)(file, `${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_7__/* .formatYamlPath */ .qD)(path)} of ${file}`, {
        read: (stream) => readValues(stream, path),
        changes: (stream, wanted) => valuesChanges(stream, path, wanted, anchors, key),
    });
}
/** The image at a path, or undefined where nothing is. Reading follows what is shared. */
function readValues(stream, path) {
    if (stream.documents.length === 0)
        return undefined;
    const { document, node } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x)(stream, path, 'edit-anchor');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return (0,_image_map_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageMap */ .ED)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .lookupIn */ .IX)(document, node), globalRegistry(stream));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .isEmpty */ .Im)(node) ? (0,_image_string_js__WEBPACK_IMPORTED_MODULE_3__/* .readImageString */ .t)(stream, node) : undefined;
}
/** What has to change at a path for it to name the image. `added`: the path, where it is one key that may be added. */
function valuesChanges(stream, path, wanted, anchors, added) {
    const registry = globalRegistry(stream);
    const data = () => (0,_image_map_js__WEBPACK_IMPORTED_MODULE_2__/* .imageMapValues */ .G1)(stream.file, () => undefined, wanted, registry);
    if (stream.documents.length === 0 && added !== undefined)
        return [{ kind: 'document', data: { [added]: data() } }];
    const at = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x)(stream, path, anchors);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at.node))
        return (0,_image_map_js__WEBPACK_IMPORTED_MODULE_2__/* .imageMapChanges */ .bv)(stream, path, at.node, wanted, registry, anchors);
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .isEmpty */ .Im)(at.node))
        return [{ kind: 'fill', at, data: data() }];
    if (at.node !== undefined)
        return (0,_image_string_js__WEBPACK_IMPORTED_MODULE_3__/* .imageStringChanges */ .I)(stream, path, at, wanted);
    if (added !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at.stop))
        return [{ kind: 'keys', map: at.stop, entries: { [added]: data() }, after: undefined }];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('path-not-found', `${stream.file}: expected ${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_7__/* .formatYamlPath */ .qD)(path)}, found nothing there; check the path or add the key once by hand`);
}
/** Bitnami's convention: a registry that every image of the chart is taken from. */
function globalRegistry(stream) {
    if (stream.documents.length !== 1)
        return '';
    const { node } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x)(stream, { segments: [{ key: 'global' }, { key: 'imageRegistry' }] }, 'edit-anchor');
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .stringOf */ .Je)(node) ?? '';
}


/***/ }),

/***/ 20377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ readImageMap),
/* harmony export */   G1: () => (/* binding */ imageMapValues),
/* harmony export */   LB: () => (/* binding */ keyChanges),
/* harmony export */   bv: () => (/* binding */ imageMapChanges)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5812);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79998);
/* harmony import */ var _set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94991);





/**
 * An image in separate keys, as Helm charts have it: `repository`, `tag`, `digest`, with or without `registry`
 * before them and `global.imageRegistry` over them, or with `tag@digest` in the tag.
 */
function readImageMap(text, globalRegistry) {
    const registry = globalRegistry || text('registry');
    const repository = text('repository');
    const { tag, digest } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagText */ .Lo)(text('tag') ?? '');
    return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(repository && registry ? `${registry}/${repository}` : repository, tag, text('digest') || digest);
}
/** What has to change at `path`, where `map` lies, for it to name the image. */
function imageMapChanges(stream, path, map, wanted, globalRegistry, policy) {
    const { document } = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, policy);
    const values = imageMapValues(stream.file, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)(document, map), wanted, globalRegistry);
    return keyChanges(stream, path, map, values, policy);
}
/**
 * Sets the keys that are there and adds those that are not, each after the key before it in `values`; where none is
 * there before it, after `first` or the last key that is there.
 */
function keyChanges(stream, path, map, values, policy, first) {
    const changes = [];
    const missing = [];
    let after = first;
    for (const [key, value] of Object.entries(values)) {
        const at = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, { ...path, segments: [...path.segments, { key }] }, policy);
        if (at.node !== undefined) {
            after = key;
            if ((0,_set_js__WEBPACK_IMPORTED_MODULE_4__/* .changed */ .tD)(at.node, value))
                changes.push({ kind: 'set', at, value });
        }
        else if (missing.at(-1)?.after === after && missing.length > 0) {
            Object.assign(missing.at(-1)?.entries ?? {}, { [key]: value });
        }
        else {
            missing.push({ after, entries: { [key]: value } });
        }
    }
    return [
        ...changes,
        ...missing.map((run) => ({ kind: 'keys', map, entries: run.entries, after: run.after ?? after })),
    ];
}
/** The keys of a mapping that names the image, given those that it has now. */
function imageMapValues(file, text, wanted, globalRegistry) {
    const current = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagText */ .Lo)(text('tag') ?? '');
    const inTag = current.digest !== undefined && !text('digest');
    (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseStaleDigest */ .Mo)(file, text('digest') || current.digest, wanted);
    return {
        ...repositoryValues(file, text, wanted.repository, globalRegistry),
        tag: inTag ? (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(wanted) : wanted.tag,
        ...(inTag || wanted.digest === undefined ? {} : { digest: wanted.digest }),
    };
}
/** The repository in one key or, where the chart puts a registry before it, in two. */
function repositoryValues(file, text, repository, globalRegistry) {
    if (repository === undefined)
        return {};
    const slash = repository.indexOf('/');
    const [registry, rest] = [repository.slice(0, Math.max(0, slash)), repository.slice(slash + 1)];
    if (globalRegistry !== '') {
        if (repository.startsWith(`${globalRegistry}/`))
            return { repository: repository.slice(globalRegistry.length + 1) };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('global-registry', `${file} sets global.imageRegistry to ${globalRegistry} for every image, so ${repository} cannot be written; change it there first`);
    }
    if (!text('registry'))
        return { repository };
    if (/[.:]|^localhost$/.test(registry))
        return { registry, repository: rest };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('registry-expected', `${file} keeps the registry in a key of its own: expected registry and repository, found "${repository}"`);
}


/***/ }),

/***/ 30098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imageStringChanges),
/* harmony export */   t: () => (/* binding */ readImageString)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5812);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79998);
/* harmony import */ var _set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94991);
/* harmony import */ var _splice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17111);






/** An image as one string: `repository[:tag][@digest]`. Throws RefusedError for a string that is something else. */
function readImageString(stream, node) {
    const text = ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) ?? '').trim();
    const equals = text.indexOf('=');
    const image = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageText */ .U)(text.slice(equals + 1));
    if (image !== undefined)
        return equals === -1 ? image : { ...image, name: text.slice(0, equals) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('not-an-image', `${stream.file} (line ${(0,_splice_js__WEBPACK_IMPORTED_MODULE_5__/* .lineOf */ .cA)(stream.text, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node)[0])}): expected an image such as registry/name:tag, found "${text.slice(0, 80)}"`);
}
/** Writes `repository:tag@digest`; a digest that is there must be given anew. */
function imageStringChanges(stream, path, at, wanted) {
    const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(at.node) ? at.node.resolve(at.document) : at.node;
    const current = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? readImageString(stream, node) : {};
    (0,_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseStaleDigest */ .Mo)(stream.file, current.digest, wanted);
    const repository = wanted.repository ?? current.repository ?? '';
    const name = current.name ?? (isOverride(path) && repository !== current.repository ? current.repository : undefined);
    const value = `${name === undefined ? '' : `${name}=`}${imageText(repository, wanted)}`;
    return at.node !== undefined && (0,_set_js__WEBPACK_IMPORTED_MODULE_4__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
}
/** An item of Argo CD's `kustomize.images` finds its image by the name before the `=`, or by the repository. */
function isOverride({ segments }) {
    const [outer, inner] = segments.slice(-3);
    return keyOf(outer) === 'kustomize' && keyOf(inner) === 'images';
}
function keyOf(segment) {
    return segment !== undefined && 'key' in segment ? segment.key : undefined;
}
function imageText(repository, { tag, digest }) {
    return digest === undefined ? `${repository}:${tag}` : `${repository}:${tag}@${digest}`;
}


/***/ }),

/***/ 5812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Lo: () => (/* binding */ parseTagText),
/* harmony export */   Mo: () => (/* binding */ refuseStaleDigest),
/* harmony export */   U: () => (/* binding */ parseImageText),
/* harmony export */   em: () => (/* binding */ tagText)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);


const grammar = /^([A-Za-z0-9][A-Za-z0-9._-]*(?::[0-9]{1,5}(?=\/))?(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$/;
/** Reads `repository[:tag][@digest]`, as container runtimes do; undefined for anything else. */
function parseImageText(text) {
    if (text.length > 1024)
        return undefined;
    const [, repository, tag, digest] = grammar.exec(text) ?? [];
    return repository === undefined ? undefined : named(repository, tag, digest);
}
/** Reads `tag[@digest]`, as charts have it that lack a key for the digest. */
function parseTagText(text) {
    const at = text.indexOf('@');
    return at === -1 ? named(undefined, text, undefined) : named(undefined, text.slice(0, at), text.slice(at + 1));
}
function tagText({ tag, digest }) {
    return digest === undefined ? tag : `${tag}@${digest}`;
}
/** An image from texts that may be empty or absent. */
function named(repository, tag, digest) {
    return {
        ...(repository ? { repository } : {}),
        ...(tag ? { tag } : {}),
        ...(digest && (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? { digest } : {}),
    };
}
/** Throws RefusedError where a digest is pinned and none is to be written: the image would not change. */
function refuseStaleDigest(file, pinned, wanted) {
    if (!pinned || wanted.digest !== undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('digest-needed', `${file} pins the digest ${pinned}, which would win over the tag ${wanted.tag}; give the digest of the new version`);
}


/***/ }),

/***/ 74693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ isEntry),
/* harmony export */   ZK: () => (/* binding */ entryValues),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   qM: () => (/* binding */ entryChanges)
/* harmony export */ });
/* harmony import */ var _image_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20377);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5812);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79998);




/** An entry of `images`: a kustomization's, or of a Flux Kustomization's spec. Charts have `name` and `digest` too. */
function isEntry(map) {
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(map, 'name') === undefined)
        return false;
    return map.has('newName') || map.has('newTag') || (map.has('digest') && !map.has('repository') && !map.has('tag'));
}
function readEntry(text) {
    return (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(text('newName') || text('name'), text('newTag'), text('digest'));
}
/** Kustomize writes `name:tag@digest` where an entry has both, so both are kept. */
function entryChanges(stream, path, map, wanted, anchors) {
    const current = readEntry((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)((0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, anchors).document, map));
    (0,_image_text_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseStaleDigest */ .Mo)(stream.file, current.digest, wanted);
    return (0,_image_map_js__WEBPACK_IMPORTED_MODULE_0__/* .keyChanges */ .LB)(stream, path, map, entryValues(current.repository, wanted), anchors, 'name');
}
/** newName is written where what is there is not the repository already. */
function entryValues(current, { repository, tag, digest }) {
    return {
        ...(repository === undefined || repository === current ? {} : { newName: repository }),
        newTag: tag,
        ...(digest === undefined ? {} : { digest }),
    };
}


/***/ }),

/***/ 59545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   Sv: () => (/* binding */ isKustomization),
/* harmony export */   r_: () => (/* binding */ kustomizations)
/* harmony export */ });
/** The names that Kustomize looks for in a directory, in its order. */
const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
function isKustomization(path) {
    return kustomizations.includes(path.slice(path.lastIndexOf('/') + 1));
}
const maximumLength = 1024;
const maximumParts = 32;
/**
 * The path from the root of the repository that a reference in a kustomization of `directory` means; undefined for a URL,
 * and for what leaves the repository or is no path in it.
 */
function localPath(directory, reference) {
    if (reference.length > maximumLength || /^\/|[\\?:\p{Cc}]/u.test(reference))
        return undefined;
    const parts = [...directory];
    for (const part of reference.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part.toLowerCase() === '.git')
            return undefined;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    const path = parts.join('/');
    return parts.length > maximumParts || path.length > maximumLength ? undefined : path;
}


/***/ }),

/***/ 13016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64318);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79362);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20111);




function place(file, name, editor) {
    return {
        file,
        name,
        read(text) {
            const image = editor.read((0,_stream_js__WEBPACK_IMPORTED_MODULE_3__.openStream)(text, file));
            return image === undefined || Object.keys(image).length === 0 ? undefined : image;
        },
        write(text, wanted) {
            checkTag(wanted.tag);
            const stream = (0,_stream_js__WEBPACK_IMPORTED_MODULE_3__.openStream)(text, file);
            return (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, wanted));
        },
        tagOnly: (text) => editor.tagOnly?.((0,_stream_js__WEBPACK_IMPORTED_MODULE_3__.openStream)(text, file)) === true,
    };
}
function checkTag(tag) {
    if ((0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(tag))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-tag', `expected a tag of letters, digits, "_", "." and "-", found "${tag}"`);
}


/***/ }),

/***/ 74543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ expand),
  n: () => (/* binding */ inside),
  placesOf: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/manifests/file.js + 2 modules
var manifests_file = __webpack_require__(93684);
// EXTERNAL MODULE: ./lib/src/manifests/helm-values.js
var helm_values = __webpack_require__(24010);
;// CONCATENATED MODULE: ./lib/src/manifests/krci.js

/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
function krci(flow, environment, application, anchors) {
    const file = `${flow}/${environment}/${application}-values.yaml`;
    return { ...(0,helm_values/* helmValues */.ld)(file, 'image', anchors), creates: true };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/kustomize-entry.js
var kustomize_entry = __webpack_require__(74693);
// EXTERNAL MODULE: ./lib/src/manifests/locate.js
var locate = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/src/manifests/nodes.js
var nodes = __webpack_require__(79998);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
;// CONCATENATED MODULE: ./lib/src/manifests/kustomize.js






const kustomize_images = { segments: [{ key: 'images' }] };
/**
 * The entry of a kustomization's `images` for one image name. Kustomize takes newName, newTag and digest in any
 * combination; with both tag and digest it writes `name:tag@digest`, so both are kept. An entry that is absent is added.
 */
function kustomize(file, image, anchors) {
    return (0,place/* place */.i)(file, `images[name=${image}] of ${file}`, {
        read: (stream) => read(stream, image),
        changes: (stream, wanted) => changes(stream, image, wanted, anchors),
    });
}
function read(stream, image) {
    const entry = entryOf(stream, image, 'edit-anchor');
    return entry === undefined ? undefined : (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(entry.document, entry.map));
}
function changes(stream, image, wanted, anchors) {
    if (stream.documents.length === 0)
        throw notAKustomization(stream);
    const entry = entryOf(stream, image, anchors);
    if (entry === undefined)
        return [addition(stream, image, wanted, anchors)];
    return (0,kustomize_entry/* entryChanges */.qM)(stream, entry.path, entry.map, wanted, anchors);
}
function addition(stream, image, wanted, anchors) {
    const data = { name: image, ...(0,kustomize_entry/* entryValues */.ZK)(image, wanted) };
    const at = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if ((0,dist/* isSeq */.oP)(at.node))
        return { kind: 'item', list: at.node, data };
    if ((0,nodes/* isEmpty */.Im)(at.node))
        return { kind: 'fill', at, data: [data] };
    if (!(0,dist/* isMap */.jh)(at.stop))
        throw notAKustomization(stream);
    return { kind: 'keys', map: at.stop, entries: { images: [data] }, after: undefined };
}
function entryOf(stream, image, anchors) {
    if (stream.documents.length === 0)
        return undefined;
    const { document, node: list } = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if (!(0,dist/* isSeq */.oP)(list))
        return undefined;
    const found = [];
    for (const [index, map] of list.items.entries()) {
        if (!(0,dist/* isMap */.jh)(map) || (0,nodes/* stringAt */.bX)(map, 'name') !== image)
            continue;
        found.push({ document, map, path: { segments: [...kustomize_images.segments, { index }] } });
    }
    if (found.length <= 1)
        return found[0];
    throw new errors/* RefusedError */.fk('ambiguous-image', `${stream.file} has ${found.length} entries for the image ${image}, and only the first one counts; remove the others`);
}
function notAKustomization(stream) {
    return new errors/* RefusedError */.fk('not-a-kustomization', `${stream.file}: expected a kustomization with a list of images, found none`);
}

// EXTERNAL MODULE: ./lib/src/manifests/kustomize-paths.js
var kustomize_paths = __webpack_require__(59545);
;// CONCATENATED MODULE: ./lib/src/manifests/places.js





/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
function placesOf(location, names, anchors = 'refuse') {
    if (location.layout === 'krci')
        return [krci(names.flow, names.environment, names.application, anchors)];
    if (location.layout === 'file')
        return [(0,manifests_file/* fileAndPath */.p)(inside(expand(location.file, names)), location.path, anchors)];
    const directory = inside(expand(location.directory, names));
    const [file = '', ...alternatives] = kustomize_paths/* kustomizations */.r_.map((name) => (directory === '' ? name : `${directory}/${name}`));
    return [{ ...kustomize(file, location.image ?? names.image, anchors), alternatives }];
}
/** Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new errors/* UsageError */.eb('unknown-placeholder', `"${path}": expected {flow}, {environment} or {application}, found {${name}}`);
    });
}
/** A path from the root of the repository, without `.` segments. Throws UsageError where it leaves the repository. */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new errors/* UsageError */.eb('path-outside', `expected a path within the GitOps repository, with "/" between its parts, found ${JSON.stringify(path)}`);
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
}


/***/ })

};
