export const id = 6937;
export const ids = [6937];
export const modules = {

/***/ 70868:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ sameImages),
/* harmony export */   qJ: () => (/* binding */ compareImages),
/* harmony export */   zZ: () => (/* binding */ parseImage),
/* harmony export */   zu: () => (/* binding */ shownImage)
/* harmony export */ });
function parseImage(text) {
    const [name = '', digest] = text.split('@', 2);
    const colon = name.lastIndexOf(':');
    const hasTag = colon > name.lastIndexOf('/');
    return {
        repository: hasTag ? name.slice(0, colon) : name,
        ...(hasTag && { tag: name.slice(colon + 1) }),
        ...(digest !== undefined && { digest }),
    };
}
/** Compares the images of Pods with those that a commit names. Images of other applications are left out. */
function compareImages(running, { images, isOwn }) {
    const own = running.filter((text) => isOwn(parseImage(text).repository));
    return {
        missing: images.filter((wanted) => wanted.isOptional !== true && !own.some((text) => isWanted(text, wanted))),
        foreign: own.filter((text) => !images.some((wanted) => isWanted(text, wanted))),
        strangers: own.length === 0 ? running : [],
    };
}
/** Tells whether two commits name the same images. */
function sameImages(one, other) {
    const known = new Set(one.map(identity));
    const there = new Set(other.map(identity));
    return known.size === there.size && [...known].every((name) => there.has(name));
}
/** The digest identifies an image; a tag does where a place holds no digest. */
function isWanted(text, { digest, tag }) {
    const image = parseImage(text);
    return digest === undefined ? tag !== undefined && image.tag === tag : image.digest === digest;
}
function identity({ digest, tag }) {
    return digest ?? `:${tag ?? ''}`;
}
function shownImage({ digest, tag }) {
    return digest?.slice(0, 19) ?? tag ?? 'an image without tag and digest';
}


/***/ }),

/***/ 6937:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusReader: () => (/* binding */ statusReader)
/* harmony export */ });
/* unused harmony export judgeNotes */
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72951);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70868);


const pauseMs = 5000;
/**
 * Asks the Git platform alone whether an environment said itself that a commit runs. Nothing of the environment is
 * reached: it writes the status, by a credential that may do nothing else.
 */
function statusReader({ name, context, creator, read }) {
    return {
        name,
        pauseMs,
        isSilenceUnproven: true,
        async look(wanted) {
            return Promise.all(wanted.map(async (one) => {
                const notes = await read(one.commit, context(one));
                return judgeNotes(notes, one, { context: context(one), creator });
            }));
        },
    };
}
/** Says what the notes about a commit prove. One by anybody else counts for nothing, and is named. */
function judgeNotes(notes, { commit, images }, { context, creator }) {
    const subject = (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(context, 120);
    const same = notes.filter((note) => note.context === context).toSorted((one, other) => (one.at < other.at ? 1 : -1));
    const isAllowed = (note) => note.creator.toLowerCase() === creator.toLowerCase();
    const newest = same.find(isAllowed);
    if (newest === undefined) {
        const others = [...new Set(same.filter((note) => !isAllowed(note)).map((note) => (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(note.creator, 40)))];
        const ignored = others.length === 0 ? '' : `; ignored: one by ${others.slice(0, 3).join(' and ')}`;
        return {
            state: 'waiting',
            because: `${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(creator, 60)} has not written it for ${commit.slice(0, 12)}${ignored}`,
            subject,
        };
    }
    const words = newest.words === '' ? '' : `: ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(newest.words, 200)}`;
    if (newest.state === 'failure')
        return { state: 'failed', because: `it says failure${words}`, subject, revision: commit };
    if (newest.state === 'pending')
        return { state: 'waiting', because: `it says pending${words}`, subject };
    const missing = images.filter((image) => image.isOptional !== true && !says(newest.words, image));
    if (missing.length > 0) {
        const because = `it says success and not ${missing.map(_images_js__WEBPACK_IMPORTED_MODULE_1__/* .shownImage */ .zu).join(' and ')}${words}`;
        return { state: 'waiting', because, subject, fix: 'let its template write the digests of the images' };
    }
    const runs = images.map(_images_js__WEBPACK_IMPORTED_MODULE_1__/* .shownImage */ .zu).join(' and ');
    return {
        state: 'done',
        because: `it says that ${runs} runs`,
        subject,
        revision: commit,
        syncedAt: newest.at,
        healthyAt: newest.at,
    };
}
/** A digest may be cut to fit a description: sixteen digits are enough to tell two images of one repository. */
function says(words, { digest }) {
    if (digest === undefined)
        return false;
    return [...words.matchAll(/sha256[:-]([0-9a-f]{16,64})(?![0-9a-f])/g)].some(([, hex = '']) => digest.startsWith(`sha256:${hex}`));
}


/***/ })

};
