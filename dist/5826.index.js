export const id = 5826;
export const ids = [5826];
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

/***/ 94049:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45671);

const perRequestMs = 1000;
const longestMs = 16_000;
function createPace(clock) {
    let next = 0;
    let failures = 0;
    return {
        async turn() {
            const now = clock.now().getTime();
            const at = Math.max(now, next);
            next = at + perRequestMs;
            if (at > now)
                await clock.sleep(at - now);
        },
        answered() {
            failures = 0;
        },
        failed(afterMs) {
            failures += 1;
            const pause = afterMs ?? Math.min(longestMs, perRequestMs * 2 ** (failures - 1));
            next = Math.max(next, clock.now().getTime() + pause);
        },
    };
}
/** Sends a request in its turn, and lets what comes of it set the pace. */
async function inTurn(pace, send) {
    await pace.turn();
    try {
        const answer = await send();
        pace.answered();
        return answer;
    }
    catch (error) {
        if (error instanceof _base_transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N)
            pace.failed(error.retryAfterMs);
        throw error;
    }
}


/***/ }),

/***/ 45826:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusReader: () => (/* binding */ statusReader)
});

// EXTERNAL MODULE: ./lib/src/sync/images.js
var sync_images = __webpack_require__(70868);
// EXTERNAL MODULE: ./lib/src/sync/pace.js
var sync_pace = __webpack_require__(94049);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/sync/status/notes.js


/** Says what the notes about a commit prove. One by anybody else counts for nothing, and is named. */
function judgeNotes(notes, wanted, terms) {
    const { context, creator, about, says: text = '', commit = wanted.commit } = terms;
    const subject = (0,shown/* shown */.S)(context, 120);
    const same = notes.filter((note) => note.context === context).toSorted((one, other) => (one.at < other.at ? 1 : -1));
    const isAllowed = (note) => note.creator.toLowerCase() === creator.toLowerCase();
    const newest = same.find(isAllowed);
    if (newest === undefined) {
        const others = [...new Set(same.filter((note) => !isAllowed(note)).map((note) => (0,shown/* shown */.S)(note.creator, 40)))];
        const ignored = others.length === 0 ? '' : `; ignored: one by ${others.slice(0, 3).join(' and ')}`;
        const because = `${(0,shown/* shown */.S)(creator, 60)} has not written it for ${commit.slice(0, 12)}${ignored}`;
        return { state: 'waiting', because, subject };
    }
    const at = commit === wanted.commit ? '' : ` of the later commit ${commit.slice(0, 12)}`;
    const words = newest.words === '' ? '' : `: ${(0,shown/* shown */.S)(newest.words, 200)}`;
    if (newest.state === 'failure')
        return { state: 'failed', because: `it says failure${at}${words}`, subject, revision: commit };
    if (newest.state === 'pending')
        return { state: 'waiting', because: `it says pending${at}${words}`, subject };
    const missing = wanted.images.filter((image) => image.isOptional !== true && !says(newest.words, image));
    if (about === 'images' && missing.length > 0) {
        const because = `it says success${at} and not ${missing.map(sync_images/* shownImage */.zu).join(' and ')}${words}`;
        return { state: 'waiting', because, subject, fix: 'let its template write the digests of the images' };
    }
    if (about === 'commit' && !newest.words.includes(text)) {
        return { state: 'waiting', because: `it says success${at} and not "${(0,shown/* shown */.S)(text, 100)}"${words}`, subject };
    }
    const what = about === 'images' ? `${wanted.images.map(sync_images/* shownImage */.zu).join(' and ')} runs` : 'the commit is applied';
    return {
        state: 'done',
        because: `it says${at} that ${what}`,
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

;// CONCATENATED MODULE: ./lib/src/sync/status/status.js



const pauseMs = 5000;
/** Commits after the one that is waited for whose notes are read, the newest ones. */
const maxLater = 5;
/** Notes of an older commit are read again this often. */
const laterAgainMs = 30_000;
/**
 * Asks the Git platform alone whether an environment said itself that a commit runs. Nothing of the environment is
 * reached: it writes the status, by a credential that may do nothing else. What it says of a later commit counts, too,
 * where that still names the same images: a controller that comes late never writes one for the commits before.
 */
function statusReader(options) {
    const { name, context, creator, about, says, clock, isByContext } = options;
    const pace = (0,sync_pace/* createPace */.q)(clock);
    const kept = new Map();
    /** Reads the notes of a commit, at most once a second, and those of one look once. */
    function readingAfter(maxAgeMs) {
        return async (commit, wantedContext) => {
            const key = isByContext ? `${commit} ${wantedContext}` : commit;
            const now = clock.now().getTime();
            const known = kept.get(key);
            if (known !== undefined && now - known.at < maxAgeMs)
                return known.notes;
            await pace.turn();
            const notes = await options.read(commit, wantedContext);
            kept.set(key, { notes, at: clock.now().getTime() });
            return notes;
        };
    }
    async function judged(one) {
        const terms = { context: context(one), creator, about, says };
        const own = judgeNotes(await readingAfter(pauseMs)(one.commit, terms.context), one, terms);
        if (own.state !== 'waiting')
            return own;
        return (await byLater(one, terms, readingAfter(laterAgainMs))) ?? own;
    }
    return {
        name,
        pauseMs,
        isSilenceUnproven: true,
        async look(wanted) {
            const sightings = [];
            for (const one of wanted)
                sightings.push(await judged(one));
            return sightings;
        },
    };
}
/** What later commits prove: that the images run, that they do not, or that others are to run. */
async function byLater(one, terms, read) {
    const later = await one.later();
    for (const commit of later.slice(0, maxLater)) {
        const sighting = judgeNotes(await read(commit, terms.context), one, { ...terms, commit });
        if (sighting.state === 'waiting')
            continue;
        const standing = await one.standing(commit);
        const isSame = standing.order === 'later' && standing.images !== undefined;
        if (isSame && (0,sync_images/* sameImages */.$j)(standing.images, one.images))
            return sighting;
    }
    const [newest] = later;
    return newest === undefined ? undefined : overtaken(one, newest, terms);
}
async function overtaken(one, commit, { context }) {
    const standing = await one.standing(commit);
    if (standing.order !== 'later' || standing.images === undefined)
        return undefined;
    if ((0,sync_images/* sameImages */.$j)(standing.images, one.images))
        return undefined;
    const names = standing.images.map(sync_images/* shownImage */.zu).join(' and ') || 'no image';
    return { state: 'overtaken', because: `the later commit ${commit.slice(0, 12)} names ${names}`, subject: context };
}


/***/ })

};
