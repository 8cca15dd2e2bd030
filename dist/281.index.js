export const id = 281;
export const ids = [281];
export const modules = {

/***/ 57687:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ readElement),
/* harmony export */   qf: () => (/* binding */ generatorElement),
/* harmony export */   vq: () => (/* binding */ isElement)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63214);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51553);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91851);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30636);





/** An element of an ApplicationSet's list generator as KubeRocketCI writes it. */
const generatorElement = {
    name: 'element of an ApplicationSet',
    documentation: {
        recognised: '`imageTag` with `imageRepository` or `codebase`',
        written: '`imageRepository`, `imageTag`, `imageDigest`; KubeRocketCI hands them to Helm as parameters',
    },
    matches: ({ node }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && isElement(node),
    read: ({ at: { document, node } }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? readElement((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keysIn */ .q7)(document, node), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupIn */ .IX)(document, node)) : undefined,
    changes({ stream, path, at: { document, node } }, wanted, anchors) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return [];
        const [keys, text] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keysIn */ .q7)(document, node), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .lookupIn */ .IX)(document, node)];
        const { repository, tag, digest } = wanted;
        (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseStaleDigest */ .Mo)(stream.file, readElement(keys, text).digest, wanted);
        const pins = (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .pinsBeside */ .bq)(keys, text, 'imageTag');
        const known = pins.length > 0 ? pins : [{ key: 'imageDigest', style: 'prefixed', digest: undefined }];
        const values = {
            ...(repository === undefined ? {} : { imageRepository: repository }),
            imageTag: tag,
            ...(digest === undefined ? {} : (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .pinValues */ .GD)(stream.file, known, digest)),
        };
        return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_2__/* .keyChanges */ .LB)(stream, path, node, values, anchors);
    },
};
function isElement(map) {
    return map.has('imageTag') && (map.has('imageRepository') || map.has('codebase'));
}
/** KubeRocketCI writes the tag NaN for an application that was never deployed. */
function readElement(keys, text) {
    const tag = text('imageTag');
    const digest = (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .pinned */ .dp)((0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .pinsBeside */ .bq)(keys, text, 'imageTag'));
    return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(text('imageRepository'), tag === 'NaN' ? undefined : tag, digest);
}


/***/ }),

/***/ 78341:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ isEntry),
/* harmony export */   ZK: () => (/* binding */ entryValues),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   yg: () => (/* binding */ kustomizeEntry)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37866);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63214);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51553);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30636);





/** An entry of `images`: a kustomization's, or of a Flux Kustomization's spec. */
const kustomizeEntry = {
    name: 'entry of Kustomize',
    documentation: {
        recognised: '`name` with `newName`, `newTag` or `digest`',
        written: '`newName` where the name is another, `newTag`, `digest`',
    },
    matches: ({ node }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && isEntry(node),
    read: ({ at: { document, node } }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? readEntry((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .lookupIn */ .IX)(document, node)) : undefined),
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_1__/* .effectOfEntry */ .zG,
    // Kustomize writes `name:tag@digest` where an entry has both, so both are kept.
    changes({ stream, path, at: { document, node } }, wanted, anchors) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return [];
        const current = readEntry((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .lookupIn */ .IX)(document, node));
        (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseStaleDigest */ .Mo)(stream.file, current.digest, wanted);
        return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .keyChanges */ .LB)(stream, path, node, entryValues(current.repository, wanted), anchors, 'name');
    },
};
/** Charts have `name` and `digest` too, beside a repository or a tag. */
function isEntry(map) {
    if ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(map, 'name') === undefined)
        return false;
    return map.has('newName') || map.has('newTag') || (map.has('digest') && !map.has('repository') && !map.has('tag'));
}
function readEntry(text) {
    return (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(text('newName') || text('name'), text('newTag'), text('digest'));
}
/** newName is written unless the repository is there already. */
function entryValues(current, { repository, tag, digest }) {
    return {
        ...(repository === undefined || repository === current ? {} : { newName: repository }),
        newTag: tag,
        ...(digest === undefined ? {} : { digest }),
    };
}


/***/ }),

/***/ 20281:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ fileAndPath),
  P: () => (/* binding */ pathPlace)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/effect.js
var effect = __webpack_require__(37866);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
// EXTERNAL MODULE: ./lib/src/manifests/toml/toml.js + 1 modules
var toml = __webpack_require__(41849);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/yamlpath.js
var yamlpath = __webpack_require__(60903);
// EXTERNAL MODULE: ./lib/src/manifests/forms/generator-element.js
var generator_element = __webpack_require__(57687);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/forms/parameters.js
var parameters = __webpack_require__(28243);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/manifests/edit/set.js
var set = __webpack_require__(2940);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/model.js
var model = __webpack_require__(26358);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/forms/mapping.js
var mapping = __webpack_require__(51553);
// EXTERNAL MODULE: ./lib/src/manifests/forms/variables.js
var variables = __webpack_require__(40602);
// EXTERNAL MODULE: ./lib/src/manifests/forms/reference-text.js
var reference_text = __webpack_require__(30636);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/oci-repository.js









const scheme = /^oci:\/\//;
/** The `spec.ref` of a Flux OCIRepository, whose digest wins over its semver and that over its tag; the image is in `spec.url`. */
const ociRepository = {
    name: 'reference of an OCIRepository',
    documentation: {
        recognised: '`spec.ref` of a Flux `OCIRepository`',
        written: '`tag` and `digest`, and `spec.url` where the registry is another; a `semver` range is refused',
    },
    matches: ({ document, node, key, ancestors }) => (0,dist/* isMap */.jh)(node) && (0,nodes/* stringOf */.Je)(key) === 'ref' && ancestors.length === 2 && isOciRepository(document.contents),
    effect: ({ at: { document } }) => ({
        isProven: true,
        because: 'Flux takes the digest of an OCIRepository before its tag',
        subject: { at: 'reference', object: (0,effect/* objectOf */.Xy)(document.contents) },
    }),
    read({ at: { document, node } }) {
        if (!(0,dist/* isMap */.jh)(node))
            return undefined;
        const text = (0,nodes/* lookupIn */.IX)(document, node);
        return (0,reference_text/* named */.KT)(urlOf(document.contents)?.replace(scheme, ''), text('tag'), text('digest'));
    },
    changes(site, wanted, anchors) {
        const { stream, path, at } = site;
        if (!(0,dist/* isMap */.jh)(at.node))
            return [];
        refuseSemver(stream.file, at);
        (0,reference_text/* refuseStaleDigest */.Mo)(stream.file, (0,nodes/* stringAt */.bX)(at.node, 'digest'), wanted);
        const { tag, digest, repository } = wanted;
        const values = { tag, ...(digest === undefined ? {} : { digest }) };
        const changes = (0,mapping/* keyChanges */.LB)(stream, path, at.node, values, anchors);
        const url = (0,locate/* locate */.x)(stream, { ...path, segments: [{ key: 'spec' }, { key: 'url' }] }, anchors);
        const wantedUrl = `oci://${repository ?? ''}`;
        const keeps = (0,variables/* hasVariable */.$)((0,nodes/* stringOf */.Je)(url.node) ?? '');
        const moved = repository !== undefined && url.node !== undefined && !keeps && (0,set/* changed */.tD)(url.node, wantedUrl);
        const move = moved ? [{ kind: 'set', at: url, value: wantedUrl }] : [];
        return [...changes, ...move];
    },
};
function isOciRepository(contents) {
    return (0,nodes/* stringAt */.bX)(contents, 'kind') === 'OCIRepository';
}
function urlOf(contents) {
    const spec = (0,dist/* isMap */.jh)(contents) ? (0,nodes/* ownPair */.L8)(contents, 'spec')?.node : undefined;
    return (0,nodes/* stringAt */.bX)(spec, 'url');
}
/** Throws RefusedError where a range of versions decides in the place of a tag. */
function refuseSemver(file, { node }) {
    const range = (0,nodes/* stringAt */.bX)(node, 'semver');
    if (range === undefined)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'not-an-image',
        where: `spec.ref of ${file}`,
        expected: 'a tag or digest',
        found: `the range "${range}", by which Flux chooses the version itself`,
        fix: 'write tag in its place by hand',
    });
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/pins.js
var forms_pins = __webpack_require__(91851);
// EXTERNAL MODULE: ./lib/src/manifests/forms/string.js
var string = __webpack_require__(13442);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/scalar.js











/** A single value that names an image: a whole reference, or a tag with its digest behind it, beside it or nowhere. */
const scalar = {
    name: 'value',
    documentation: {
        recognised: 'one value: `registry/name:tag@digest`, or a tag',
        written: 'the whole reference; a tag with the pins beside it; after `oci://`, `docker://` or `$(VAR)/` the tag part',
    },
    matches: () => true,
    read(site) {
        const { node } = resolved(site.at);
        if (!(0,dist/* isScalar */.jn)(node))
            return undefined;
        if (!isTag(site.at)) {
            const { repository, tag, digest } = (0,string/* readImageString */.tj)(site.stream, node);
            return (0,reference_text/* named */.KT)(repository, tag, digest);
        }
        const { tag, digest } = currentTag(site);
        return (0,reference_text/* named */.KT)(undefined, tag, (0,forms_pins/* pinned */.dp)(pinsAround(site.at)) || digest);
    },
    changes(site, wanted, anchors) {
        const { stream, path, at } = site;
        if (at.node === undefined)
            return [];
        if (!isTag(at))
            return (0,string/* imageStringChanges */.I7)(stream, path, at, wanted);
        const [pins, current] = [pinsAround(at), currentTag(site)];
        if (isOciRepository(at.document.contents))
            refuseSemver(stream.file, { node: mapAround(at) });
        (0,reference_text/* refuseStaleDigest */.Mo)(stream.file, (0,forms_pins/* pinned */.dp)(pins) || current.digest, wanted);
        const value = current.digest !== undefined && (0,forms_pins/* pinned */.dp)(pins) === undefined ? (0,reference_text/* tagText */.em)(wanted) : wanted.tag;
        const own = (0,set/* changed */.tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        const map = mapAround(at);
        if (pins.length === 0 || wanted.digest === undefined || map === undefined)
            return own;
        const parent = { ...path, segments: path.segments.slice(0, -1) };
        return [...own, ...(0,mapping/* keyChanges */.LB)(stream, parent, map, (0,forms_pins/* pinValues */.GD)(stream.file, pins, wanted.digest), anchors)];
    },
    repositoryBeside({ at }) {
        const map = mapAround(at);
        if (map === undefined || !isTag(at))
            return undefined;
        const parts = (0,mapping/* imageParts */.Ck)(at.document, map, at.key);
        return (0,nodes/* stringOf */.Je)(at.key) === parts.tag ? (0,mapping/* readImageParts */.y)(parts, '').repository : undefined;
    },
    holdsTagAlone(at) {
        const text = scalarText(resolved(at).node);
        if (!isTag(at))
            return (0,string/* isTagOfUrl */.zI)(text);
        return pinsAround(at).length === 0 && (0,reference_text/* parseTagText */.Lo)(text).digest === undefined;
    },
};
function resolved({ document, node }) {
    return { node: (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node };
}
/** Whether a value is a tag: its key names a tag or version, or it is no reference by itself. */
function isTag(at) {
    const name = (0,nodes/* stringOf */.Je)(at.key) ?? '';
    if (/(?:tag|version|revision)$/i.test(name))
        return true;
    if (/image$/i.test(name))
        return false;
    const text = scalarText(resolved(at).node);
    if (/[$]|:\/\//.test(text))
        return false;
    const image = (0,reference_text/* parseImageText */.U)(text.replace(/^[^=]*=/, ''));
    return image === undefined || !(image.tag || image.digest || image.repository?.includes('/'));
}
/** Throws RefusedError for a text that is no tag, which another one must not replace whole. */
function currentTag({ stream, at }) {
    const { node } = resolved(at);
    const text = scalarText(node);
    const parsed = (0,reference_text/* parseTagText */.Lo)(text);
    const isVersion = parsed.tag === undefined || (0,tag_name/* isTag */.d)(parsed.tag.replaceAll('+', '_'));
    const isWhole = parsed.digest !== undefined || !text.includes('@');
    const isSwitch = (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && /^(?:true|false)$/i.test(text);
    if (isVersion && isWhole && !isSwitch)
        return parsed;
    throw new errors/* RefusedError */.fk({
        code: 'not-an-image',
        where: (0,model/* position */.G)(stream, (0,nodes/* rangeOf */.be)(node)[0]),
        expected: 'an image or a tag',
        found: `"${text.slice(0, 80)}"`,
        fix: 'correct the path',
    });
}
function scalarText(node) {
    return ((0,nodes/* stringOf */.Je)(node) ?? '').trim();
}
function mapAround({ ancestors }) {
    const map = ancestors.at(-1);
    return (0,dist/* isMap */.jh)(map) ? map : undefined;
}
/** Returns the pins beside a tag, with and without a value. */
function pinsAround(at) {
    const map = mapAround(at);
    if (map === undefined)
        return [];
    const key = (0,nodes/* stringOf */.Je)(at.key) ?? '';
    return (0,forms_pins/* pinsBeside */.bq)((0,nodes/* keysIn */.q7)(at.document, map), (0,nodes/* lookupIn */.IX)(at.document, map), key).filter((pin) => pin.key !== key);
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/values.js
var values = __webpack_require__(5641);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/image-beside-tag.js





/** `image: repository`, or `repository`, whose tag stands beside it: two keys of one mapping, although the path leads to the first alone. */
const imageBesideTag = {
    name: 'image beside its tag',
    documentation: {
        recognised: '`image` or `repository` with a `tag` or `imageTag` beside it',
        written: 'both keys, and the pins beside them; the tag alone where there is no key for a digest',
    },
    matches: (at) => partsAround(at) !== undefined,
    read: (site) => values/* mapping */.pq.read(around(site)),
    changes: (site, wanted, anchors) => values/* mapping */.pq.changes(around(site), wanted, anchors),
    holdsTagAlone(at) {
        const parts = partsAround(at);
        return parts !== undefined && (0,mapping/* holdsTagOnly */.r$)(parts);
    },
};
function partsAround(at) {
    const map = image_beside_tag_mapAround(at);
    const key = (0,nodes/* stringOf */.Je)(at.key);
    if (!(0,dist/* isScalar */.jn)(at.node) || map === undefined || (key !== 'image' && key !== 'repository'))
        return undefined;
    const parts = (0,mapping/* imageParts */.Ck)(at.document, map);
    const hasTag = (0,nodes/* lookupIn */.IX)(at.document, map)(parts.tag) !== undefined;
    return parts.repository === key && hasTag ? parts : undefined;
}
function image_beside_tag_mapAround({ ancestors }) {
    const map = ancestors.at(-1);
    return (0,dist/* isMap */.jh)(map) ? map : undefined;
}
function around({ stream, path }) {
    const outer = { ...path, segments: path.segments.slice(0, -1) };
    return { stream, path: outer, at: (0,locate/* locate */.x)(stream, outer, 'edit-anchor') };
}

;// CONCATENATED MODULE: ./lib/src/manifests/forms/forms.js







/** Every form of an image, the more special ones first; a new form is one file and one line here. */
const forms_forms = [
    parameters/* parameters */.FI,
    kustomize_entry/* kustomizeEntry */.yg,
    generator_element/* generatorElement */.qf,
    ociRepository,
    values/* mapping */.pq,
    imageBesideTag,
    scalar,
];
/** Form of the node at a location. */
function formAt(at) {
    return forms_forms.find((form) => form.matches(at)) ?? scalar;
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/text-in-text.js
var text_in_text = __webpack_require__(54392);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/path-place.js










/**
 * One place in one file. Its content decides how it names the image: a mapping of its parts, a whole reference, a tag,
 * an entry of a kustomization, Helm parameters. A path may lead into YAML that is the text of a literal block.
 */
function fileAndPath(file, text, anchors, image) {
    const path = (0,yamlpath/* parseYamlPath */.ob)(text);
    return (0,toml/* isToml */.ZY)(file) ? tomlPlace(file, path, anchors, image) : pathPlace(file, path, anchors, image);
}
function tomlPlace(file, path, anchors, image) {
    const inner = pathPlace((0,toml/* jsonFile */.d_)(file), path, anchors, image);
    return {
        ...inner,
        ...(0,toml/* throughToml */.cu)(file, inner),
        name: placeName(file, path),
        tagOnly: (text) => (0,toml/* askToml */.i$)(text, file, (json) => inner.tagOnly?.(json)) === true,
        owner: (text) => (0,toml/* askToml */.i$)(text, file, (json) => inner.owner?.(json)),
        effect: () => ({ isProven: false, because: 'a program reads the TOML file, and nothing here knows it' }),
    };
}
function placeName(file, path) {
    return `${(0,yamlpath/* formatYamlPath */.qD)(path)} of ${file}`;
}
function pathPlace(file, path, anchors, image) {
    const editor = (0,text_in_text/* throughBlocks */.a)(path, anchors, (inner) => formEditor(inner, anchors, image));
    return { ...(0,place/* place */.i)(file, placeName(file, path), editor), aliases: nameIn(path) };
}
/**
 * Returns the name by which a path selects an entry, as in `images[name=cart]`: the author of the path chose that name.
 */
function nameIn({ segments }) {
    const last = segments.at(-1);
    if (last === undefined || !('where' in last))
        return [];
    return last.where.flatMap(({ key, value }) => (key === 'name' ? [value] : []));
}
function formEditor(path, anchors, image) {
    return {
        read(stream) {
            const at = imageAt(stream, path, 'edit-anchor');
            return formAt(at).read({ stream, path, at, image });
        },
        changes(stream, wanted) {
            const at = imageAt(stream, path, anchors);
            return formAt(at).changes({ stream, path, at, image }, wanted, anchors);
        },
        owner(stream) {
            const site = { stream, path, at: imageAt(stream, path, 'edit-anchor'), image };
            return formAt(site.at).repositoryBeside?.(site);
        },
        effect(stream) {
            const site = { stream, path, at: imageAt(stream, path, 'edit-anchor'), image };
            const form = formAt(site.at);
            if (form.holdsTagAlone?.(site.at) === true)
                return effect/* tagDecides */.Qn;
            return form.effect?.(site) ?? ((0,dist/* isMap */.jh)(site.at.node) ? (0,effect/* effectOfMapping */.RM)(site) : (0,effect/* effectOfValue */.Kp)(site));
        },
        tagOnly(stream) {
            const at = imageAt(stream, path, 'edit-anchor');
            return formAt(at).holdsTagAlone?.(at) === true;
        },
    };
}
function imageAt(stream, path, anchors) {
    const at = (0,locate/* locate */.x)(stream, path, anchors);
    const { node } = at;
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node) || (0,parameters/* isParameters */.Ju)(node))
        return at;
    throw new errors/* RefusedError */.fk({
        code: 'path-not-found',
        where: `${(0,yamlpath/* formatYamlPath */.qD)(path)} of ${stream.file}`,
        expected: 'an image',
        found: node === undefined ? 'nothing' : 'a list',
        fix: 'correct the path',
    });
}


/***/ }),

/***/ 13442:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ imageStringChanges),
/* harmony export */   tj: () => (/* binding */ readImageString),
/* harmony export */   zI: () => (/* binding */ isTagOfUrl)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _edit_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2940);
/* harmony import */ var _yaml_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26358);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63214);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30636);






const prefixes = /^(?:[a-z][a-z0-9+.-]*:\/\/|\$(?:\([A-Za-z_][A-Za-z0-9_.-]*\)|\{[A-Za-z_][A-Za-z0-9_.-]*\})\/)/;
/**
 * Reads an image as one string: `repository[:tag][@digest]`. Throws RefusedError for a string that is something else.
 */
function readImageString(stream, node) {
    const text = ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) ?? '').trim();
    const [prefix = ''] = prefixes.exec(text) ?? [];
    const equals = prefix === '' ? text.indexOf('=') : -1;
    const image = (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageText */ .U)(text.slice(prefix.length + equals + 1));
    const isWhole = prefix === '' || image?.tag !== undefined || image?.digest !== undefined;
    if (image === undefined || !isWhole)
        throw notAnImage(stream, node, text);
    if (prefix !== '')
        return { ...image, prefix };
    return equals === -1 ? image : { ...image, name: text.slice(0, equals) };
}
function notAnImage(stream, node, text) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: (0,_yaml_model_js__WEBPACK_IMPORTED_MODULE_5__/* .position */ .G)(stream, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(node)[0]),
        expected: 'an image such as registry/name:tag',
        found: `"${text.slice(0, 80)}"`,
        fix: 'correct the path',
    });
}
/** Writes `repository:tag@digest`; a digest that is there must be given anew. */
function imageStringChanges(stream, path, at, wanted) {
    const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(at.node) ? at.node.resolve(at.document) : at.node;
    const current = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? readImageString(stream, node) : {};
    (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseStaleDigest */ .Mo)(stream.file, current.digest, wanted);
    const value = current.prefix === undefined ? plainText(path, current, wanted) : prefixedText(current, wanted);
    return at.node !== undefined && (0,_edit_set_js__WEBPACK_IMPORTED_MODULE_2__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
}
function plainText(path, current, wanted) {
    const repository = wanted.repository ?? current.repository ?? '';
    const name = current.name ?? (isOverride(path) && repository !== current.repository ? current.repository : undefined);
    return `${name === undefined ? '' : `${name}=`}${imageText(repository, wanted)}`;
}
/** Clients of a URL take a tag or a digest, as they have it; a reference with a variable takes both. */
function prefixedText(current, { repository, tag, digest }) {
    const { prefix = '', repository: there = '' } = current;
    if (prefix.startsWith('$'))
        return `${prefix}${imageText(there, { tag, ...(digest !== undefined && { digest }) })}`;
    const written = current.digest === undefined ? { tag } : { tag, ...(digest !== undefined && { digest }) };
    if (current.tag === undefined && digest !== undefined)
        return `${prefix}${repository ?? there}@${digest}`;
    return `${prefix}${imageText(repository ?? there, written)}`;
}
/** True where only a tag is written, because clients of a URL take no digest behind it. */
function isTagOfUrl(text) {
    const [prefix = '$'] = prefixes.exec(text) ?? [];
    return !prefix.startsWith('$') && !text.includes('@');
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

/***/ 5641:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ld: () => (/* binding */ helmValues),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/* unused harmony exports readValues, valuesChanges */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13016);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60903);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51553);
/* harmony import */ var _string_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13442);








/** An image in separate keys. */
const mapping = {
    name: 'parts of an image',
    documentation: {
        recognised: '`repository`, `name` or `image`, with or without `registry`, beside `tag` or `imageTag`',
        written: 'the keys that are there, pins (`digest`, `sha`, `sha256`, `hash`, `imageDigest`) in their own style; beside `repository` a missing `digest` is added',
    },
    matches: ({ node }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node),
    read: ({ stream, path }) => readValues(stream, path),
    changes: ({ stream, path }, wanted, anchors) => valuesChanges(stream, path, wanted, anchors),
    holdsTagAlone: ({ document, node, key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsTagOnly */ .r$)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imageParts */ .Ck)(document, node, key)),
};
/**
 * Returns the image that a values file names under a key: a mapping of its parts, or the whole reference as one string.
 * The key, or the file's content, is added where there is none yet.
 */
function helmValues(file, key, anchors) {
    const path = { segments: [{ key }] };
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .place */ .i)(file, `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_5__/* .formatYamlPath */ .qD)(path)} of ${file}`, {
        read: (stream) => readValues(stream, path),
        changes: (stream, wanted) => valuesChanges(stream, path, wanted, anchors, key),
    });
}
/** Reads the image at a path, undefined where nothing is. Reading follows anchors. */
function readValues(stream, path) {
    if (stream.documents.length === 0)
        return undefined;
    const { document, node, key } = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, 'edit-anchor');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .readImageParts */ .y)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imageParts */ .Ck)(document, node, key), globalRegistry(stream));
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .isEmpty */ .Im)(node) ? (0,_string_js__WEBPACK_IMPORTED_MODULE_7__/* .readImageString */ .tj)(stream, node) : undefined;
}
/** Changes at a path that make it name the image. `added`: the path, where it is one key that may be added. */
function valuesChanges(stream, path, wanted, anchors, added) {
    const registry = globalRegistry(stream);
    const data = () => (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imagePartValues */ .Rm)(stream.file, emptyParts, wanted, registry);
    if (stream.documents.length === 0 && added !== undefined)
        return [{ kind: 'document', data: { [added]: data() } }];
    const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at.node)) {
        if (added !== undefined)
            return contractChanges(stream, path, at.node, wanted, registry, anchors);
        if (!(0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .hasImageParts */ .eh)((0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imageParts */ .Ck)(at.document, at.node, at.key)))
            throw noParts(stream, path, at.node);
        return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imageMapChanges */ .bv)(stream, path, at.node, wanted, registry, anchors);
    }
    if ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .isEmpty */ .Im)(at.node))
        return [{ kind: 'fill', at, data: data() }];
    if (at.node !== undefined)
        return (0,_string_js__WEBPACK_IMPORTED_MODULE_7__/* .imageStringChanges */ .I7)(stream, path, at, wanted);
    if (added !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(at.stop))
        return [{ kind: 'keys', map: at.stop, entries: { [added]: data() }, after: undefined }];
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_5__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`,
        expected: 'an image',
        found: 'nothing',
        fix: 'correct the path, or add the key once by hand',
    });
}
/** A mapping without a key that could name an image. */
const emptyParts = { repository: 'repository', tag: 'tag', pins: [], split: false, text: () => undefined };
/** In a contract the keys are known, and those that are missing are added. */
function contractChanges(stream, path, map, wanted, registry, anchors) {
    const parts = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imageParts */ .Ck)((0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors).document, map);
    const own = { ...parts, repository: 'repository', tag: 'tag' };
    return (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .keyChanges */ .LB)(stream, path, map, (0,_mapping_js__WEBPACK_IMPORTED_MODULE_6__/* .imagePartValues */ .Rm)(stream.file, own, wanted, registry), anchors);
}
function noParts(stream, path, map) {
    const keys = map.items.flatMap(({ key }) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(key) ?? []).slice(0, 8);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_5__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`,
        expected: 'the parts of an image, such as repository and tag',
        found: keys.length === 0 ? 'an empty mapping' : `the keys ${keys.join(', ')}`,
        fix: 'write them once by hand in the words of the chart',
    });
}
/** Bitnami's convention: a registry that every image of the chart is taken from. */
function globalRegistry(stream) {
    if (stream.documents.length !== 1)
        return '';
    const { node } = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, { segments: [{ key: 'global' }, { key: 'imageRegistry' }] }, 'edit-anchor');
    return (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(node) ?? '';
}


/***/ }),

/***/ 13016:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64318);
/* harmony import */ var _edit_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27861);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37866);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96219);





function place(file, name, editor) {
    return {
        file,
        name,
        read(text) {
            const image = editor.read((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__.openStream)(text, file));
            return image === undefined || Object.keys(image).length === 0 ? undefined : image;
        },
        write(text, wanted) {
            checkTag(wanted.tag);
            const stream = (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__.openStream)(text, file);
            return (0,_edit_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, wanted));
        },
        tagOnly: (text) => editor.tagOnly?.((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__.openStream)(text, file)) === true,
        owner: (text) => editor.owner?.((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__.openStream)(text, file)),
        effect: (text) => editor.effect?.((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_4__.openStream)(text, file)) ?? _effect_js__WEBPACK_IMPORTED_MODULE_3__/* .chartDecides */ .Ks,
    };
}
function checkTag(tag) {
    if ((0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(tag))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'tag',
        expected: 'letters, digits, "_", "." and "-", at most 128',
        found: `"${tag}"`,
    });
}


/***/ })

};
