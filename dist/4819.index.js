export const id = 4819;
export const ids = [4819,3988];
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

/***/ 80381:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPlaces: () => (/* binding */ findPlaces),
  layouts: () => (/* binding */ layouts),
  placesOf: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/file.js


/** One file and the path in it, such as `image.tag` or `spec.containers[name=app].image`. */
const file = {
    name: 'file',
    schema: {
        additionalProperties: false,
        required: ['file', 'path'],
        properties: {
            layout: { const: 'file', description: 'One place in one file' },
            file: { type: 'string', minLength: 1, description: 'The file that names the image' },
            path: {
                type: 'string',
                minLength: 1,
                description: 'The path in it, such as image.tag or elements[stage={environment},codebase={application}]',
            },
        },
    },
    documentation: {
        example: '{ layout: file, file: "{environment}/values.yaml", path: cart.image }',
        changes: 'one place in one file, whatever form it has',
    },
    places(location, names, anchors) {
        return [(0,path_place/* fileAndPath */.p)((0,paths/* placed */.GS)(location.file, names), (0,paths/* expand */.fT)(location.path, names), anchors, names)];
    },
};

// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci.js
var krci = __webpack_require__(27766);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/effect.js
var effect = __webpack_require__(37866);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/kustomize.js









const kustomize_images = { segments: [{ key: 'images' }] };
/** The entry of a kustomization's `images` for the application's image. */
const kustomize = {
    name: 'kustomize',
    schema: {
        additionalProperties: false,
        required: ['directory'],
        properties: {
            layout: { const: 'kustomize', description: 'The images of a kustomization' },
            directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
            image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
        },
    },
    documentation: {
        example: '{ layout: kustomize, directory: apps/{application}/{environment} }',
        changes: "the entry of `images` for the application's image (or `image:`); adds one that is missing",
    },
    places(location, names, anchors) {
        const directory = (0,paths/* placed */.GS)(location.directory, names);
        const files = kustomize_paths/* kustomizations */.r_.map((name) => (directory === '' ? name : `${directory}/${name}`));
        const [file = '', ...alternatives] = files;
        const image = location.image ?? names.image;
        return [{ ...imagesEntry(file, image, anchors), alternatives, aliases: [image] }];
    },
};
/**
 * Returns the entry of a kustomization's `images` for one image name. Kustomize takes newName, newTag and digest in any
 * combination; with both tag and digest it writes `name:tag@digest`, so both are kept. An entry that is absent is
 * added.
 */
function imagesEntry(file, image, anchors) {
    return (0,place/* place */.i)(file, `images[name=${image}] of ${file}`, {
        read: (stream) => read(stream, image),
        changes: (stream, wanted) => changes(stream, image, wanted, anchors),
        effect: () => ({ ...effect/* entryEffect */.QC, subject: { at: 'entry', name: image } }),
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
    const { path } = entry;
    return kustomize_entry/* kustomizeEntry */.yg.changes({ stream, path, at: (0,locate/* locate */.x)(stream, path, anchors) }, wanted, anchors);
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
    throw new errors/* RefusedError */.fk({
        code: 'ambiguous-image',
        where: stream.file,
        expected: `one entry for the image ${image}`,
        found: `${found.length}, of which the first one counts`,
        fix: 'remove the others',
    });
}
function notAKustomization(stream) {
    return new errors/* RefusedError */.fk({
        code: 'not-a-kustomization',
        where: stream.file,
        expected: 'a kustomization with a list of images',
        found: 'none',
        fix: 'correct the directory',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/layouts/layouts.js



/**
 * Every manifest layout. The flow file's schema, its types, its messages and the documentation derive from this list: a new
 * layout is one file and one line here.
 */
const layouts = [krci/* krci */.E, kustomize, file];
/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
function placesOf(location, names, anchors = 'refuse') {
    return layoutOf(location).places(location, names, anchors);
}
/**
 * As `placesOf`, where the files of the tree have a say. Throws RefusedError where they leave open which place counts,
 * RemoteError.
 */
async function findPlaces(tree, location, names, anchors = 'refuse') {
    const layout = layoutOf(location);
    return layout.find?.(location, names, anchors, tree) ?? layout.places(location, names, anchors);
}
function layoutOf(location) {
    for (const layout of layouts)
        if (isOf(layout, location))
            return layout;
    throw new TypeError('the schema of the flow file takes the layouts of the table alone');
}
/** Narrows a layout to the one that takes a location. */
function isOf(layout, location) {
    return layout.name === location.layout;
}


/***/ })

};
